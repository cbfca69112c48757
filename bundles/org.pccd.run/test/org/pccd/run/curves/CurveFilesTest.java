package org.pccd.run.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.diffusion.Loss;

/** Curves as files. */
class CurveFilesTest {
    private static final CurveOptions ALL =
            CurveOptions.usual().withPanels(EnumSet.allOf(Panel.class)).withSmoothing(0.9);

    @TempDir
    Path folder;

    private RunMetrics run(String name, int colour) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int step = 10; step <= 1000; step += 10) {
            String resumed = step == 510 ? ",\"resumed\":500" : "";
            text.append(String.format(
                    Locale.ROOT,
                    "{\"step\":%d,\"epoch\":1,\"seconds\":%s,\"loss\":%s,\"gradientNorm\":%s,\"learningRate\":0.001,"
                            + "\"stepsPerSecond\":20,\"memoryMegabytes\":900,\"time\":%s%s}\n",
                    step,
                    step * 5.0,
                    10.0 / step + 0.01 * (step % 7),
                    1 + 0.1 * (step % 3),
                    1.7e9 + step * (step > 500 ? 20 : 5),
                    resumed));
            if (step % 100 == 0) {
                text.append(String.format(
                        Locale.ROOT,
                        "{\"step\":%d,\"epoch\":1,\"seconds\":%s,\"time\":%s,\"validationLoss\":%s}\n",
                        step,
                        step * 5.0,
                        1.7e9 + step * 20,
                        11.0 / step));
            }
        }
        Path path = Files.createDirectories(folder.resolve(name));
        Files.writeString(path.resolve("metrics.jsonl"), text);
        return RunMetrics.read(path, colour);
    }

    @Test
    void theTableHasEveryValueByStep() throws IOException {
        Path file = folder.resolve("all.csv");
        CurveFiles.write(List.of(run("a", 0), run("b,c", 1)), ALL, 900, file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(
                "run,step,seconds,time,loss,validationLoss,learningRate,gradientNorm,stepsPerSecond,memoryMegabytes",
                lines.get(0));
        assertEquals(1 + 2 * 110, lines.size());
        assertEquals("a,10,50.0,1.70000005E9,1.03,,0.001,1.1,20.0,900.0", lines.get(1));
        assertEquals("a,100,500.0,1.700002E9,,0.11,,,,", lines.get(11));
        assertTrue(lines.get(111).startsWith("\"b,c\",10,"));
    }

    @Test
    void figuresStackTheirPanelsAndMarkTheResume() throws IOException {
        List<RunMetrics> runs = List.of(run("a", 0));
        for (TimeAxis axis : TimeAxis.values()) {
            Path svg = folder.resolve(axis + ".svg");
            CurveFiles.write(runs, ALL.withAxis(axis), 900, svg);
            String text = Files.readString(svg);
            assertTrue(text.contains("stroke-dasharray"), "a dashed line at the resume");
            Path png = folder.resolve(axis + ".png");
            CurveFiles.write(runs, ALL.withAxis(axis), 900, png);
            BufferedImage image = ImageIO.read(png.toFile());
            assertEquals(1800, image.getWidth());
            assertEquals(5 * 600, image.getHeight());
        }
    }

    @Test
    void theAxisSaysWhatTheLossesAre() throws IOException {
        RunMetrics a = run("a", 0);
        RunMetrics noise = new RunMetrics("n", 0, new Loss("mean of something", "MAE", 0.8), a.table());
        RunMetrics squares = new RunMetrics("s", 1, new Loss("mean of another", "squares", 1), a.table());
        assertEquals("Loss", Panel.LOSS.axis(List.of(a)), "of a folder whose denoiser nobody knows");
        assertEquals("Loss (MAE)", Panel.LOSS.axis(List.of(noise, noise)));
        assertEquals("Loss (of different kinds)", Panel.LOSS.axis(List.of(noise, squares)));
        assertEquals("Speed (steps/s)", Panel.SPEED.axis(List.of(noise, squares)));
    }

    @Test
    void whatIsNoFigureIsRefused() throws IOException {
        List<RunMetrics> runs = List.of(run("a", 0));
        assertThrows(PccdException.class, () -> CurveFiles.write(runs, ALL, 900, folder.resolve("x.pdf")));
        List<RunMetrics> empty = List.of(RunMetrics.read(folder, 0));
        assertThrows(PccdException.class, () -> CurveFiles.write(empty, ALL, 900, folder.resolve("x.png")));
        assertThrows(PccdException.class, () -> Panel.of("los"));
        assertThrows(PccdException.class, () -> ALL.withSmoothing(1));
    }
}
