package org.pccd.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;

class NoiseScheduleTest {
    private final NoiseSchedule schedule = NoiseSchedule.cosine(1000, NoiseSchedule.COSINE_OFFSET);

    @Test
    void agreesWithTheReleasedProgramToOneMillionth() throws Exception {
        String json = Files.readString(SharedData.file("data/oracle/pccd/schedule.json"));
        Matcher m = Pattern.compile("\"(t|beta|alpha_bar|posterior_\\w+)\": ([-0-9.e]+)")
                .matcher(json);
        int t = -1;
        int compared = 0;
        while (m.find()) {
            double expected = Double.parseDouble(m.group(2));
            if (m.group(1).equals("t")) {
                t = (int) expected;
                continue;
            }
            double actual =
                    switch (m.group(1)) {
                        case "beta" -> schedule.beta(t);
                        case "alpha_bar" -> schedule.alphaBar(t);
                        case "posterior_variance" -> schedule.posteriorVariance(t);
                        case "posterior_mean_coef_x0" -> schedule.posteriorMeanX0(t);
                        default -> schedule.posteriorMeanXt(t);
                    };
            assertEquals(expected, actual, 1e-6 * Math.abs(expected), m.group(1) + " at t = " + t);
            compared++;
        }
        assertEquals(13 * 5, compared);
    }

    @Test
    void respacedScheduleHasTheNoiseLevelsOfItsTimesteps() {
        for (int steps : new int[] {1, 2, 7, 50, 333, 999}) {
            NoiseSchedule few = schedule.respaced(steps);
            assertEquals(steps, few.steps());
            assertEquals(999, few.timestep(steps - 1), "starts from pure noise");
            for (int i = 0; i < steps; i++) {
                assertTrue(i == 0 || few.timestep(i) > few.timestep(i - 1));
                float full = schedule.alphaBar(few.timestep(i));
                assertEquals(full, few.alphaBar(i), 1e-5 * full);
            }
        }
        assertTrue(schedule.respaced(1000) == schedule);
    }

    @Test
    void moreStepsThanTimestepsAreRefused() {
        assertThrows(PccdException.class, () -> schedule.respaced(1001));
        assertThrows(PccdException.class, () -> schedule.respaced(0));
    }
}
