package org.pccd.sampling.ui.internal.player;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.pccd.ui.Palette;

/**
 * A tensor of any shape as a heat map: the first dimension side by side, the last across, all others down. For encoders
 * that do not say where their points lie.
 */
final class HeatMapCanvas extends Canvas {
    private static final int GAP = 4;
    private static final int MARGIN = 6;

    private float[] tensor;
    private int[] shape = {1};

    HeatMapCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = "Heat map of the tensor";
            }
        });
    }

    void show(float[] newTensor, int[] newShape) {
        tensor = newTensor;
        shape = newShape;
        redraw();
    }

    private void paint(GC gc) {
        if (tensor == null) {
            return;
        }
        Palette palette = Palette.of(this);
        Rectangle area = getClientArea();
        int channels = shape.length > 1 ? shape[0] : 1;
        int columns = shape[shape.length - 1];
        int rows = tensor.length / channels / columns;
        int text = gc.getFontMetrics().getHeight();
        int width = (area.width - 2 * MARGIN - (channels - 1) * GAP) / channels;
        int height = area.height - 3 * MARGIN - text;
        if (width < 1 || height < 1) {
            return;
        }
        gc.setInterpolation(SWT.NONE);
        for (int c = 0; c < channels; c++) {
            Image image = new Image(getDisplay(), data(c * rows * columns, rows, columns, palette));
            gc.drawImage(image, 0, 0, columns, rows, MARGIN + c * (width + GAP), MARGIN, width, height);
            image.dispose();
        }
        gc.setForeground(palette.foreground());
        gc.drawText(
                "Tensor " + Arrays.toString(shape) + ": 0 dark, 1 bright, outside clipped",
                MARGIN,
                area.height - MARGIN - text,
                true);
    }

    private ImageData data(int from, int rows, int columns, Palette palette) {
        Color low = palette.dark() ? new Color(20, 24, 48) : new Color(18, 30, 75);
        Color high = new Color(255, 238, 150);
        ImageData data = new ImageData(columns, rows, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = Math.clamp(tensor[from + row * columns + column], 0, 1);
                Color colour = Palette.mix(low, high, value);
                data.setPixel(column, row, colour.getRed() << 16 | colour.getGreen() << 8 | colour.getBlue());
            }
        }
        return data;
    }
}
