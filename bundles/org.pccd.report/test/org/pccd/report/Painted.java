package org.pccd.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.pccd.crystal.Structure;
import org.pccd.plot.StructurePictures;

/** Pictures of one colour. */
public final class Painted implements StructurePictures {
    static final int COLOUR = 0x336699;

    @Override
    public String id() {
        return "painted";
    }

    @Override
    public String title() {
        return "One colour";
    }

    @Override
    public Painter open() {
        return new Painter() {
            @Override
            public BufferedImage draw(Structure structure, int width, int height, int background) {
                BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                Graphics2D g = image.createGraphics();
                g.setColor(new Color(COLOUR));
                g.fillRect(0, 0, width, height);
                g.dispose();
                return image;
            }

            @Override
            public void close() {}
        };
    }
}
