package org.pccd.plot;

import java.awt.image.BufferedImage;
import org.pccd.core.Identified;
import org.pccd.crystal.Structure;

/**
 * Draws structures for files, without a display; contributed to the extension point {@value #POINT} and listed in
 * {@code META-INF/services}. Its constructor does no work, and it has no state.
 */
public interface StructurePictures extends Identified {
    /** Full identifier of the extension point. */
    String POINT = "org.pccd.plot.pictures";

    /** Name for people, with that of the library. */
    String title();

    /** Begins to draw; takes time. */
    Painter open();

    /** Draws one structure after the other; one thread at a time. */
    interface Painter extends AutoCloseable {
        /**
         * Balls and sticks in the unit cell, from the usual side.
         *
         * @param background 0xRRGGBB
         * @throws org.pccd.core.PccdException where it cannot be drawn, such as one of too many atoms
         */
        BufferedImage draw(Structure structure, int width, int height, int background);

        @Override
        void close();
    }
}
