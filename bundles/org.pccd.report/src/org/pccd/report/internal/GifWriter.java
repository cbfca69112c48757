package org.pccd.report.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** An animated GIF, written frame by frame; it repeats for ever. */
public final class GifWriter implements AutoCloseable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final ImageWriter writer;
    private final ImageOutputStream out;
    private boolean first = true;

    public GifWriter(Path file) throws IOException {
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        out = ImageIO.createImageOutputStream(file.toFile());
        if (out == null) {
            throw new IOException("the file cannot be opened");
        }
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /** @param millis how long it is shown; a GIF counts hundredths of a second */
    public void add(BufferedImage image, int millis) throws IOException {
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), parameters);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(Math.max(1, Math.round(millis / 10f))));
        control.setAttribute("transparentColorIndex", "0");
        if (first) {
            repeat(root);
            first = false;
        }
        set(metadata, root);
        writer.writeToSequence(new IIOImage(image, null, metadata), parameters);
    }

    private static void set(IIOMetadata metadata, IIOMetadataNode root) throws IOException {
        try {
            metadata.setFromTree(FORMAT, root);
        } catch (IIOInvalidTreeException e) {
            throw new IOException("a GIF of this Java takes no such metadata: " + e.getMessage(), e);
        }
    }

    // The extension of Netscape 2.0: how often the sequence repeats, 0 for ever.
    private static void repeat(IIOMetadataNode root) {
        IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
        extension.setAttribute("applicationID", "NETSCAPE");
        extension.setAttribute("authenticationCode", "2.0");
        extension.setUserObject(new byte[] {1, 0, 0});
        child(root, "ApplicationExtensions").appendChild(extension);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode child = new IIOMetadataNode(name);
        root.appendChild(child);
        return child;
    }

    @Override
    public void close() throws IOException {
        try {
            if (!first) {
                writer.endWriteSequence();
            }
            out.close();
        } finally {
            writer.dispose();
        }
    }
}
