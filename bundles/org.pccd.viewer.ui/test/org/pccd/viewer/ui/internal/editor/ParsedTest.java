package org.pccd.viewer.ui.internal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.viewer.StructureSubject;

class ParsedTest {
    private static final String BLOCK = """
            data_NAME
            _cell_length_a 4
            _cell_length_b 4
            _cell_length_c 4
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Po 0 0 0
            """;
    private static final String BROKEN = BLOCK.replace("length_b 4", "length_b four");

    @Test
    void listsEntriesAndProblemsWithTheirLines() {
        Parsed parsed = read(BLOCK.replace("NAME", "first") + BROKEN.replace("NAME", "second"));
        assertEquals(1, parsed.entries().size());
        assertEquals(1, parsed.errors().size());
        assertEquals(16, parsed.errors().get(0).line());
    }

    @Test
    void readsAPoscarByItsName() {
        Parsed parsed = Parsed.of("POSCAR", "Po\n1\n3 0 0\n0 3 0\n0 0 3\nPo\n1\nDirect\n0 0 0\n", Progress.NONE);
        assertEquals(1, parsed.entries().size());
    }

    @Test
    void keepsTheEntryThatIsShown() {
        Parsed both = read(BLOCK.replace("NAME", "first") + BLOCK.replace("NAME", "second"));
        assertEquals(1, both.sameAs(subject("second", both), 1));
        assertEquals(1, both.sameAs(subject("second", both), 0));
        assertEquals(0, both.sameAs(null, -1));
    }

    @Test
    void keepsThePictureOfAnEntryThatIsBeingWritten() {
        Parsed both = read(BLOCK.replace("NAME", "first") + BLOCK.replace("NAME", "second"));
        Parsed broken = read(BROKEN.replace("NAME", "first") + BLOCK.replace("NAME", "second"));
        assertEquals(-1, broken.sameAs(subject("first", both), 0));
        assertTrue(read("").sameAs(null, 0) < 0);
    }

    private static StructureSubject subject(String name, Parsed parsed) {
        return StructureSubject.of(name, parsed.entries().get(0).structure());
    }

    private static Parsed read(String text) {
        return Parsed.of("test.cif", text, Progress.NONE);
    }
}
