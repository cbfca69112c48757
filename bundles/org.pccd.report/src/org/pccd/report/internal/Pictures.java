package org.pccd.report.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.PccdException;
import org.pccd.plot.StructurePictures;

/** The installed way to draw structures. */
public final class Pictures {
    private Pictures() {}

    /** The first by identifier, empty where none is installed. */
    public static Optional<StructurePictures> installed() {
        List<Contributed<StructurePictures>> all = Contributions.of(StructurePictures.POINT, StructurePictures.class);
        return all.stream().findFirst().map(Contributed::service);
    }

    /** @throws PccdException where none is installed */
    public static StructurePictures required() {
        return installed()
                .orElseThrow(() -> new PccdException("Nothing is installed that draws structures without a display;"
                        + " install org.pccd.viewer.jmol."));
    }

    public static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
