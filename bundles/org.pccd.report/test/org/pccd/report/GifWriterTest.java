package org.pccd.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.report.internal.GifWriter;

class GifWriterTest {
    @TempDir
    Path folder;

    @Test
    void everyFrameComesBackWithItsColourAndTime() throws Exception {
        Path file = folder.resolve("a.gif");
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE};
        try (GifWriter writer = new GifWriter(file)) {
            for (int i = 0; i < colours.length; i++) {
                writer.add(filled(colours[i]), 100 * (i + 1));
            }
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(colours.length, reader.getNumImages(true));
            for (int i = 0; i < colours.length; i++) {
                assertEquals(colours[i].getRGB(), reader.read(i).getRGB(5, 5));
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode control = (IIOMetadataNode)
                        root.getElementsByTagName("GraphicControlExtension").item(0);
                assertEquals(Integer.toString(10 * (i + 1)), control.getAttribute("delayTime"));
            }
        }
        assertTrue(
                new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0"),
                "it repeats");
    }

    private static BufferedImage filled(Color colour) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 40, 30);
        g.dispose();
        return image;
    }
}
