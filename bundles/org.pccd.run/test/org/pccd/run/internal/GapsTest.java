package org.pccd.run.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sleep, stops and set clocks, as the heartbeat sees them. */
class GapsTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private long nanos;
    private double uptime;
    private long wall;
    private Gaps gaps;

    @BeforeEach
    void make() {
        gaps = new Gaps(new RunLog(folder), () -> new Gaps.Clocks.Reading(nanos, uptime, wall));
    }

    @Test
    void anOrdinaryBeatIsNoGap() throws Exception {
        for (int i = 0; i < 5; i++) {
            beatAfter(1.2, 1.2, 1.2);
        }
        assertEquals("", log());
        assertEquals(0, gaps.lostNanos());
    }

    @Test
    void sleepOfTheMachineIsToldAndIsNoTimeOfJava() throws Exception {
        beatAfter(1, 3601, 3601);
        assertTrue(log().contains("The machine slept for 3600 s"), log());
        assertEquals(0, gaps.lostNanos(), "Java's clock stood still as well");
    }

    @Test
    void whereJavasClockGoesOnTheTimeIsLost() throws Exception {
        beatAfter(101, 101, 101);
        assertTrue(log().contains("did not run for 100 s"), log());
        assertEquals(100 * SECOND, gaps.lostNanos(), SECOND / 1000);
        beatAfter(101, Double.NaN, 101);
        assertEquals(200 * SECOND, gaps.lostNanos(), SECOND / 1000);
    }

    @Test
    void aSetClockIsToldAndChangesNothing() throws Exception {
        beatAfter(1, 1, 7201);
        beatAfter(1, 1, -3599);
        assertTrue(log().contains("set forward by 7200 s") && log().contains("set back by 3600 s"), log());
        assertEquals(0, gaps.lostNanos());
    }

    private void beatAfter(double java, double machine, double clock) {
        nanos += (long) (java * SECOND);
        uptime += machine;
        wall += (long) (clock * 1000);
        gaps.before(1000);
        gaps.after();
    }

    private String log() throws Exception {
        Path file = folder.resolve("log.txt");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
