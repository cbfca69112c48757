package org.pccd.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.Parameter;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.plot.StructurePictures;
import org.pccd.report.internal.GifWriter;
import org.pccd.report.internal.MovieFrame;
import org.pccd.report.internal.Pictures;

/** Writes a trace as an animated GIF or as numbered pictures, with points, structure and verdict of each step. */
public final class DenoisingMovie {
    private static final int LAST_MILLIS = 2000;

    private final DenoisingSteps steps;
    private final Settings settings;

    /** How it looks. */
    public record Settings(
            @Parameter(
                    label = "Size",
                    hint = "Of each of the two pictures side by side",
                    unit = "pixels",
                    min = 100,
                    max = 2000)
            int size,

            @Parameter(label = "Speed", hint = "Of the animation", unit = "steps/s", min = 1, max = 50)
            int perSecond,

            @Parameter(label = "Every", hint = "Shows one of so many recorded steps, and the last", min = 1)
            int every) {
        public static final Settings USUAL = new Settings(360, 10, 1);
    }

    /** @throws PccdException where a setting is out of its range */
    public DenoisingMovie(DenoisingSteps steps, Settings settings) {
        Parameters.check(settings);
        this.steps = steps;
        this.settings = settings;
    }

    /**
     * Writes an animated GIF, whose last step stays for two seconds.
     *
     * @param file replaced where it exists, when it is complete
     * @throws PccdException where it cannot be written, or nothing is installed that draws structures
     */
    public void gif(Path file, Progress progress) {
        Path temporary = AtomicFiles.temporaryBeside(file);
        try {
            try (GifWriter writer = new GifWriter(temporary)) {
                frames(
                        progress,
                        (image, n, last) -> writer.add(image, last ? LAST_MILLIS : 1000 / settings.perSecond()));
            }
            AtomicFiles.sync(temporary);
            AtomicFiles.rename(temporary, file);
        } catch (IOException e) {
            throw new PccdException(file + " cannot be written: " + e.getMessage() + ".", e);
        } finally {
            Folders.discard(temporary);
        }
    }

    /**
     * Writes {@code step-00000.png} and so on, by the number of predictions made before.
     *
     * @param folder made where it is missing; files of these names are replaced
     * @throws PccdException where it cannot be written, or nothing is installed that draws structures
     */
    public void pictures(Path folder, Progress progress) {
        try {
            Files.createDirectories(folder);
            frames(
                    progress,
                    (image, n, last) -> AtomicFiles.write(
                            folder.resolve(String.format(Locale.ROOT, "step-%05d.png", n)), Pictures.png(image)));
        } catch (IOException e) {
            throw new PccdException(folder + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private interface Sink {
        void accept(BufferedImage image, int prediction, boolean last) throws IOException;
    }

    private void frames(Progress progress, Sink sink) throws IOException {
        progress.begin("Drawing the steps", steps.size(), "steps");
        try (StructurePictures.Painter painter = Pictures.required().open()) {
            MovieFrame frame = new MovieFrame(steps, painter, settings.size());
            for (int i = 0; i < steps.size(); i++) {
                progress.check();
                boolean last = i == steps.size() - 1;
                if (last || i % settings.every() == 0) {
                    sink.accept(frame.draw(i), steps.step(i).frame().prediction(), last);
                }
                progress.done(i + 1);
            }
        }
    }
}
