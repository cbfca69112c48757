package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;

class SampleTailTest {
    @TempDir
    Path folder;

    @Test
    void eachLookGivesOnlyWhatIsNewAndNoHalfLines() throws IOException {
        SampleTail tail = new SampleTail(folder);
        assertTrue(tail.look().lines().isEmpty(), "before there is a list");
        append("{\"index\":0,\"file\":\"a.cif\",\"elements\":[\"Li\",\"O\"],\"seed\":3}\n{\"index\":1,\"co");
        SampleTail.News first = tail.look();
        assertFalse(first.anew());
        assertEquals(1, first.lines().size());
        assertEquals("a.cif", first.lines().get(0).file());
        assertEquals(2, first.lines().get(0).elements().size());
        append("de\":\"sites.none\"}\n");
        assertEquals("sites.none", tail.look().lines().get(0).code());
        assertTrue(tail.look().lines().isEmpty());
    }

    @Test
    void aListThatBeginsAgainIsToldWhole() throws IOException {
        SampleTail tail = new SampleTail(folder);
        append("{\"index\":0}\n{\"index\":1}\n");
        tail.look();
        Files.writeString(folder.resolve("samples.jsonl"), "{\"index\":0}\n");
        SampleTail.News news = tail.look();
        assertTrue(news.anew());
        assertEquals(1, news.lines().size());
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        append("{\"index\":0}\nnonsense\n");
        assertTrue(assertThrows(PccdException.class, () -> new SampleTail(folder).look())
                .getMessage()
                .contains("samples.jsonl:2"));
    }

    private void append(String text) throws IOException {
        Files.writeString(folder.resolve("samples.jsonl"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
