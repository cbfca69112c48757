package org.pccd.run.curves;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.plot.Curve;

/** Following the metrics of a run. */
class MetricsTailTest {
    @TempDir
    Path run;

    private MetricsTail tail() {
        return new MetricsTail(run);
    }

    private void append(String text) throws IOException {
        Files.writeString(run.resolve("metrics.jsonl"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String line(long step, double seconds, double time, double loss) {
        return String.format(
                Locale.ROOT,
                "{\"step\":%d,\"epoch\":0.1,\"seconds\":%s,\"loss\":%s,\"gradientNorm\":1.5,\"learningRate\":1.0E-4,"
                        + "\"stepsPerSecond\":20.0,\"memoryMegabytes\":900.0,\"time\":%s}\n",
                step,
                seconds,
                loss,
                time);
    }

    private static String validation(long step, double seconds, double time, double loss) {
        return String.format(
                Locale.ROOT,
                "{\"step\":%d,\"epoch\":0.1,\"seconds\":%s,\"time\":%s,\"validationLoss\":%s}\n",
                step,
                seconds,
                time,
                loss);
    }

    @Test
    void aRunWithoutMetricsIsEmpty() {
        MetricsTail tail = tail();
        assertFalse(tail.look());
        assertEquals(0, tail.table().size());
    }

    @Test
    void eachLookReadsWhatIsNewAndATornLineWaits() throws IOException {
        MetricsTail tail = tail();
        append(line(10, 1, 1000, 0.9) + validation(10, 1, 1000, 0.8) + "{\"step\":20,\"sec");
        tail.look();
        assertEquals(2, tail.table().size());
        append("onds\":2,\"loss\":0.7,\"time\":1001}\n");
        tail.look();
        assertArrayEquals(
                new double[] {0.9, 0.7},
                tail.table().curve(Quantity.LOSS, TimeAxis.STEP).ys());
        assertArrayEquals(
                new double[] {10, 20},
                tail.table().curve(Quantity.LOSS, TimeAxis.STEP).xs());
        assertArrayEquals(
                new double[] {0.8},
                tail.table().curve(Quantity.VALIDATION_LOSS, TimeAxis.STEP).ys());
        assertEquals(0, tail.unreadable());
    }

    @Test
    void unreadableLinesArePassedOverAndCounted() throws IOException {
        append(line(10, 1, 1000, 0.9) + "garbage}\n[1]\n" + line(20, 2, 1001, 0.8));
        MetricsTail tail = tail();
        tail.look();
        assertEquals(2, tail.table().size());
        assertEquals(2, tail.unreadable());
    }

    @Test
    void aCutFileIsReadAnew() throws IOException {
        MetricsTail tail = tail();
        append(line(10, 1, 1000, 0.9) + line(20, 2, 1001, 0.8) + line(30, 3, 1002, 0.7));
        tail.look();
        Curve before = tail.table().curve(Quantity.LOSS, TimeAxis.STEP);
        // As a resume does it: another file takes the place of the old one, here even a longer one.
        Path other = run.resolve("other");
        Files.writeString(other, line(10, 1, 1000, 0.9) + line(20, 2, 1001, 0.8));
        Files.move(other, run.resolve("metrics.jsonl"), StandardCopyOption.REPLACE_EXISTING);
        append(line(30, 3, 2002, 0.6).replace("}", ",\"resumed\":20}") + line(40, 4, 2003, 0.5));
        while (tail.look()) {
            // read all
        }
        assertArrayEquals(
                new double[] {0.9, 0.8, 0.6, 0.5},
                tail.table().curve(Quantity.LOSS, TimeAxis.STEP).ys());
        assertEquals(1, tail.table().resumes().size());
        assertEquals(new Resume(20, 2, 2002), tail.table().resumes().get(0));
        assertArrayEquals(new double[] {0.9, 0.8, 0.7}, before.ys(), "a curve that was drawn stays as it was");
    }

    @Test
    void timeTrainedDoesNotKnowPausesAndTimeOfDayDoes() throws IOException {
        append(line(10, 1, 1000, 0.9) + line(20, 2, 1001, 0.8) + line(30, 3, 87_000, 0.7));
        MetricsTail tail = tail();
        tail.look();
        assertArrayEquals(
                new double[] {1, 2, 3},
                tail.table().curve(Quantity.LOSS, TimeAxis.RELATIVE).xs());
        assertArrayEquals(
                new double[] {1000, 1001, 87_000},
                tail.table().curve(Quantity.LOSS, TimeAxis.WALL).xs());
    }

    @Test
    void linesOfEarlierVersionsHaveNoTimeOfDay() throws IOException {
        append(line(10, 1, 1000, 0.9) + "{\"step\":20,\"seconds\":2,\"loss\":0.8}\n");
        MetricsTail tail = tail();
        tail.look();
        assertFalse(tail.table().timed());
        assertEquals(0, tail.table().curve(Quantity.LOSS, TimeAxis.WALL).size());
        assertEquals(2, tail.table().curve(Quantity.LOSS, TimeAxis.RELATIVE).size());
    }

    @Test
    void aResumeLiesBetweenTheLinesAroundIt() throws IOException {
        append(line(10, 10, 1000, 0.9) + line(20, 20, 5000, 0.8).replace("}", ",\"resumed\":15}"));
        MetricsTail tail = tail();
        tail.look();
        assertEquals(new Resume(15, 15, 5000), tail.table().resumes().get(0));
    }

    @Test
    void smoothingGoesOnWhereItStood() throws IOException {
        append(line(10, 1, 1000, 1));
        MetricsTail tail = tail();
        tail.look();
        assertArrayEquals(
                new double[] {1},
                tail.table().smoothed(Quantity.LOSS, TimeAxis.STEP, 0.5).ys());
        append(line(20, 2, 1001, 4));
        tail.look();
        assertArrayEquals(
                new double[] {1, (0.25 * 1 + 0.5 * 4) / 0.75},
                tail.table().smoothed(Quantity.LOSS, TimeAxis.STEP, 0.5).ys(),
                1e-15);
    }

    @Test
    void aMillionLinesAreReadInSecondsAndNewOnesAtOnce() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(run.resolve("metrics.jsonl"))) {
            for (int i = 1; i <= 1_000_000; i++) {
                out.write("{\"step\":" + i + ",\"epoch\":0.01,\"seconds\":" + i * 0.0288
                        + ",\"loss\":0.123456789,\"gradientNorm\":1.5,\"learningRate\":1.0E-4,"
                        + "\"stepsPerSecond\":34.7,\"memoryMegabytes\":900.0,\"time\":" + (1.7e9 + i) + "}\n");
            }
        }
        MetricsTail tail = tail();
        long begin = System.nanoTime();
        while (tail.look()) {
            // read all
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertEquals(1_000_000, tail.table().size());
        append(line(1_000_001, 28_801, 1.71e9, 0.1));
        begin = System.nanoTime();
        tail.look();
        double millis = (System.nanoTime() - begin) / 1e6;
        System.out.printf("1,000,000 lines in %.2f s, one more in %.2f ms%n", seconds, millis);
        assertEquals(1_000_001, tail.table().size());
        assertTrue(seconds < 20, "seconds: " + seconds);
        assertTrue(millis < 100, "milliseconds: " + millis);
    }
}
