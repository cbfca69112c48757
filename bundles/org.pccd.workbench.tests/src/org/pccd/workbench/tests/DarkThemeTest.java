package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The dark theme in a workbench that has shown nothing else, in each perspective. */
class DarkThemeTest {
    @Test
    void isDarkInAllPerspectives() {
        Ui.theme(true);
        for (String part : List.of("dataset", "run", "sampling")) {
            Steps.perspective("org.pccd." + part + ".ui.perspective");
            Ui.pause(1000);
            int brightness = Ui.on(Ui::brightness);
            assertTrue(brightness < 100, "brightness of the background: " + brightness);
            Ui.screenshot("perspective-" + part + "-dark");
        }
    }
}
