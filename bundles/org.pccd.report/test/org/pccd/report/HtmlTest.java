package org.pccd.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pccd.report.internal.Html;

/** Names and properties come from files of others: nothing in them may become part of the page. */
class HtmlTest {
    private static final String EVIL = "<script>alert('a & \"b\"')</script>";

    @Test
    void textsAreEscapedWhereverTheyStand() {
        String page = new Html()
                .heading(1, EVIL)
                .paragraph(EVIL)
                .definitions(Map.of(EVIL, EVIL))
                .table(List.of(EVIL), List.of(List.of(Html.cell(EVIL), Html.picture(new byte[0], EVIL, 10))))
                .page(EVIL);
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("alert('"), page);
        assertEquals(8, page.split("&lt;script&gt;", -1).length - 1);
    }

    @Test
    void controlCharactersDoNotBreakThePage() {
        assertEquals("a\uFFFDb\nc", Html.escape("a\u0000b\nc"));
    }

    @Test
    void aPageNeedsNothingFromElsewhere() {
        String page = new Html().paragraph("x").page("t");
        assertFalse(page.contains("http"), page);
        assertTrue(page.startsWith("<!DOCTYPE html>") && page.contains("charset=\"UTF-8\""));
    }
}
