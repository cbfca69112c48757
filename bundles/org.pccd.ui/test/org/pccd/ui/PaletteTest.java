package org.pccd.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final List<Palette> PALETTES =
            List.of(Palette.on(new Color(255, 255, 255)), Palette.on(new Color(0x48, 0x48, 0x4c)));
    // Linear light to what people without green or without red receptors see (Viénot et al. 1999).
    private static final double[][][] COLOUR_BLIND = {
        {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
        {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}
    };

    @Test
    void theBackgroundDecides() {
        assertEquals(List.of(false, true), PALETTES.stream().map(Palette::dark).toList());
    }

    @Test
    void textIsLegible() {
        for (Palette p : PALETTES) {
            RGB back = p.background().getRGB();
            assertTrue(Palette.contrast(p.foreground().getRGB(), back) >= 7);
            for (Color c : List.of(p.error(), p.muted(), p.ok(), p.warning())) {
                assertTrue(Palette.contrast(c.getRGB(), back) >= 3.5, c + " on " + back);
            }
            assertTrue(Palette.contrast(
                            p.selectionForeground().getRGB(),
                            p.selectionBackground().getRGB())
                    >= 4.5);
        }
    }

    @Test
    void curvesAreVisible() {
        for (Palette p : PALETTES) {
            p.series()
                    .forEach(c -> assertTrue(
                            Palette.contrast(c.getRGB(), p.background().getRGB()) >= 3, c + " on " + p.background()));
        }
    }

    @Test
    void theFirstFourCurvesDifferForColourBlindPeople() {
        for (Palette p : PALETTES) {
            for (double[][] eye : COLOUR_BLIND) {
                for (int i = 0; i < 4; i++) {
                    for (int j = 0; j < i; j++) {
                        double apart = apart(seen(p.series(i), eye), seen(p.series(j), eye));
                        assertTrue(apart > 0.1, i + " and " + j + ": " + apart + (p.dark() ? " on dark" : ""));
                    }
                }
            }
        }
    }

    private static double[] seen(Color c, double[][] eye) {
        double[] in = {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())};
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            double v = eye[i][0] * in[0] + eye[i][1] * in[1] + eye[i][2] * in[2];
            out[i] = Math.pow(Math.clamp(v, 0, 1), 1 / 2.2);
        }
        return out;
    }

    private static double linear(int channel) {
        return Math.pow(channel / 255.0, 2.2);
    }

    private static double apart(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
