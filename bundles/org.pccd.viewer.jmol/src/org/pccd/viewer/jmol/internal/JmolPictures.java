package org.pccd.viewer.jmol.internal;

import java.awt.image.BufferedImage;
import org.pccd.crystal.Structure;
import org.pccd.plot.StructurePictures;
import org.pccd.viewer.Camera;
import org.pccd.viewer.Picture;
import org.pccd.viewer.Scene;
import org.pccd.viewer.StructureRenderer;
import org.pccd.viewer.ViewSettings;

/** Pictures by Jmol for reports and other files. */
public final class JmolPictures implements StructurePictures {
    @Override
    public String id() {
        return "jmol";
    }

    @Override
    public String title() {
        return new JmolProvider().title();
    }

    @Override
    public Painter open() {
        StructureRenderer renderer = new JmolProvider().create();
        return new Painter() {
            @Override
            public BufferedImage draw(Structure structure, int width, int height, int background) {
                renderer.show(Scene.of(structure, ViewSettings.DEFAULT.withBackground(background)));
                Picture picture = renderer.render(Camera.home(structure.lattice()), width, height, true);
                BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                image.setRGB(0, 0, width, height, picture.rgb(), 0, width);
                return image;
            }

            @Override
            public void close() {
                renderer.close();
            }
        };
    }
}
