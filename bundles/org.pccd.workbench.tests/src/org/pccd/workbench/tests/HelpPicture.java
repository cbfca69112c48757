package org.pccd.workbench.tests;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assertions;

/**
 * The pictures of the help are taken here. A picture that no longer looks like what the workbench shows fails the test;
 * with the system property {@code pccd.help.renew} it is replaced instead.
 */
final class HelpPicture {
    private static final Path FOLDER =
            Path.of(System.getProperty("pccd.help.pictures", "../org.pccd.help/html/pictures"));
    private static final int WIDTH = 56;
    private static final int HEIGHT = 36;

    /** Mean difference of brightness of coarse cells, of 255; other numbers make it less, another layout more. */
    private static final double ALIKE = 24;

    private HelpPicture() {}

    static void take(String name) {
        // Away from what would show a tooltip.
        Ui.run(() -> Ui.display()
                .setCursorLocation(
                        Ui.display().getBounds().width - 1, Ui.display().getBounds().height - 1));
        Ui.pause(700);
        Path fresh = Ui.screenshot("help-" + name);
        Path kept = FOLDER.resolve(name + ".png");
        try {
            if (Boolean.getBoolean("pccd.help.renew")) {
                Files.createDirectories(FOLDER);
                Files.copy(fresh, kept, StandardCopyOption.REPLACE_EXISTING);
                return;
            }
            Assertions.assertTrue(Files.exists(kept), kept + " is missing; releng/help-pictures makes it");
            double difference = difference(ImageIO.read(fresh.toFile()), ImageIO.read(kept.toFile()));
            Assertions.assertTrue(
                    difference <= ALIKE,
                    kept + " differs from what the workbench shows now (" + fresh + ") by " + difference
                            + "; look at both, and renew it by releng/help-pictures");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double difference(BufferedImage a, BufferedImage b) {
        BufferedImage smallA = coarse(a);
        BufferedImage smallB = coarse(b);
        double sum = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                sum += Math.abs(smallA.getRaster().getSample(x, y, 0)
                        - smallB.getRaster().getSample(x, y, 0));
            }
        }
        return sum / (WIDTH * HEIGHT);
    }

    private static BufferedImage coarse(BufferedImage image) {
        BufferedImage half = image;
        while (half.getWidth() >= 2 * WIDTH && half.getHeight() >= 2 * HEIGHT) {
            half = scaled(half, half.getWidth() / 2, half.getHeight() / 2);
        }
        return scaled(half, WIDTH, HEIGHT);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = result.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return result;
    }
}
