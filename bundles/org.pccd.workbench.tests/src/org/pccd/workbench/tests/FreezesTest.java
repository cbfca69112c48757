package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The watch over the user interface itself: it must see a freeze, and must not see one where there is none. */
class FreezesTest {
    @Test
    void seesThatTheInterfaceWasHeld() {
        List<String> freezes = Freezes.during(() -> {
            Ui.display().asyncExec(() -> Ui.pause(600));
            Ui.pause(300);
        });
        assertEquals(1, freezes.size(), freezes.toString());
        assertTrue(freezes.get(0).contains("FreezesTest"), freezes.get(0));
    }

    @Test
    void isSilentWhileNothingHappens() {
        assertEquals(List.of(), Freezes.during(() -> Ui.pause(500)));
    }
}
