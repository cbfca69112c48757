package org.pccd.viewer.ui.internal;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.pccd.viewer.Picture;

/** Pictures as images of the window system, pixel by pixel at the scaling that they were made for. */
public final class SharpImage {
    private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private SharpImage() {}

    /** Pixels as they are, for files and the clipboard. */
    public static ImageData data(Picture picture) {
        ImageData data = new ImageData(picture.width(), picture.height(), 24, RGB);
        int at = 0;
        for (int y = 0; y < picture.height(); y++) {
            int out = y * data.bytesPerLine;
            for (int x = 0; x < picture.width(); x++) {
                int pixel = picture.rgb()[at++];
                data.data[out++] = (byte) (pixel >> 16);
                data.data[out++] = (byte) (pixel >> 8);
                data.data[out++] = (byte) pixel;
            }
        }
        return data;
    }

    /**
     * An image of a certain size in points, to be disposed. From any thread.
     *
     * @param zoom scaling in percent at which the picture's pixels are those of the screen
     */
    public static Image of(Device device, Picture picture, int zoom) {
        ImageData sharp = data(picture);
        ImageDataProvider provider = wanted -> wanted == zoom
                ? sharp
                : sharp.scaledTo(
                        Math.max(1, Math.round(picture.width() * (float) wanted / zoom)),
                        Math.max(1, Math.round(picture.height() * (float) wanted / zoom)));
        return new Image(device, provider);
    }

    /**
     * An image to be drawn over the whole of a control, whatever its bounds; to be disposed. From any thread, and
     * quick: its pixels are never scaled but by the window system.
     */
    public static Image toFill(Device device, Picture picture) {
        ImageData pixels = data(picture);
        ImageDataProvider provider = zoom -> pixels;
        return new Image(device, provider);
    }
}
