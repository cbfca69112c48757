package org.pccd.report.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.pccd.crystal.Structure;
import org.pccd.encoding.cloud.PointCloud;
import org.pccd.encoding.cloud.Projection;
import org.pccd.plot.StructurePictures;
import org.pccd.report.DenoisingSteps;
import org.pccd.report.StepVerdict;
import org.pccd.run.TraceIndex;

/** Draws one step as a picture: points and structure side by side, words below, and the strip of verdicts. */
public final class MovieFrame {
    private static final Color INK = new Color(0x22, 0x22, 0x22);
    private static final Color PALE = new Color(0xC8, 0xC8, 0xC8);
    private static final Color[] SLOTS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0xE69F00)
    };
    private static final double ZOOM = 0.75;
    private static final int MARGIN = 12;

    private final DenoisingSteps steps;
    private final StructurePictures.Painter painter;
    private final int size;

    /** @param size of each of the two pictures in pixels */
    public MovieFrame(DenoisingSteps steps, StructurePictures.Painter painter, int size) {
        this.steps = steps;
        this.painter = painter;
        this.size = size;
    }

    public BufferedImage draw(int i) {
        int text = Math.max(12, size / 24);
        BufferedImage image = new BufferedImage(2 * size, size + 6 * text, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, text));
        tensor(g, i);
        structure(g, i, text);
        words(g, i, text);
        strip(g, i, text);
        g.dispose();
        return image;
    }

    private void tensor(Graphics2D g, int i) {
        float[] noisy = steps.trace().noisy(i);
        if (steps.cloud().isPresent()) {
            TraceIndex index = steps.trace().index();
            points(g, steps.cloud().get().points(noisy, index.conditions(), index.encoderParameters()));
        } else {
            heat(g, noisy);
        }
    }

    private void points(Graphics2D g, PointCloud cloud) {
        g.setClip(0, 0, size, size);
        edges(g, true);
        double radius = size / 90.0;
        int named = steps.trace().index().elements().size();
        for (double[] p : Projection.USUAL.sorted(cloud, size, size, ZOOM)) {
            int slot = cloud.slots()[(int) p[3]];
            // A point of a slot that the conditions do not name is no atom of the structure.
            Color colour = slot < named ? SLOTS[slot % SLOTS.length] : PALE;
            g.setColor(colour);
            g.fill(new Ellipse2D.Double(p[0] - radius, p[1] - radius, 2 * radius, 2 * radius));
            g.setColor(colour.darker());
            g.draw(new Ellipse2D.Double(p[0] - radius, p[1] - radius, 2 * radius, 2 * radius));
        }
        edges(g, false);
        List<String> elements = steps.trace().index().elements();
        int x = MARGIN;
        for (int slot = 0; slot < elements.size(); slot++) {
            g.setColor(SLOTS[slot % SLOTS.length]);
            g.drawString(
                    "● " + elements.get(slot), x, MARGIN + g.getFontMetrics().getAscent());
            x += g.getFontMetrics().stringWidth("● " + elements.get(slot) + "  ");
        }
        g.setClip(null);
    }

    private void edges(Graphics2D g, boolean behind) {
        g.setColor(behind ? PALE : INK);
        g.setStroke(new BasicStroke(1));
        for (double[] e : Projection.USUAL.edges(size, size, ZOOM)) {
            if (e[4] == 1 == behind) {
                g.draw(new Line2D.Double(e[0], e[1], e[2], e[3]));
            }
        }
    }

    // The first dimension side by side, the last across, all others down: as in the player.
    private void heat(Graphics2D g, float[] tensor) {
        int[] shape = steps.trace().index().shape();
        int channels = shape.length > 1 ? shape[0] : 1;
        int columns = shape[shape.length - 1];
        int rows = tensor.length / channels / columns;
        double width = (size - 2.0 * MARGIN) / (channels * (columns + 1) - 1);
        double height = (size - 2.0 * MARGIN) / rows;
        for (int k = 0; k < tensor.length; k++) {
            int column = k / (rows * columns) * (columns + 1) + k % columns;
            int row = k / columns % rows;
            float value = Math.clamp(tensor[k], 0f, 1f);
            g.setColor(Color.getHSBColor(0.65f - 0.5f * value, 0.8f - 0.5f * value, 0.25f + 0.75f * value));
            g.fillRect((int) (MARGIN + column * width), (int) (MARGIN + row * height), (int) Math.ceil(width), (int)
                    Math.ceil(height));
        }
    }

    private void structure(Graphics2D g, int i, int text) {
        if (steps.structure(i).isPresent()) {
            Structure s = steps.structure(i).get();
            g.drawImage(painter.draw(s, size, size, 0xFFFFFF), size, 0, null);
        } else {
            g.setColor(PALE.darker());
            String none = "no structure yet";
            g.drawString(none, size + (size - g.getFontMetrics().stringWidth(none)) / 2, size / 2 + text / 2);
        }
    }

    private void words(Graphics2D g, int i, int text) {
        DenoisingSteps.Step step = steps.step(i);
        g.setColor(INK);
        TraceIndex.Frame frame = step.frame();
        String where = steps.title() + ": step " + frame.prediction() + " of "
                + steps.trace().index().request().steps()
                + (step.last() ? ", the sample" : ", " + step.time());
        g.drawString(where, MARGIN, size + 3 * text / 2);
        g.setColor(colour(step.verdict()).darker());
        g.drawString(fit(g, step.sentence()), MARGIN, size + 3 * text);
    }

    private String fit(Graphics2D g, String text) {
        int width = 2 * size - 2 * MARGIN;
        String shown = text;
        for (int length = text.length(); g.getFontMetrics().stringWidth(shown) > width && length > 1; length--) {
            shown = text.substring(0, length - 1) + "…";
        }
        return shown;
    }

    private void strip(Graphics2D g, int position, int text) {
        int width = 2 * size - 2 * MARGIN;
        int top = size + 4 * text;
        for (int i = 0; i < steps.size(); i++) {
            int from = MARGIN + (int) ((long) i * width / steps.size());
            int to = MARGIN + (int) ((long) (i + 1) * width / steps.size());
            g.setColor(colour(steps.step(i).verdict()));
            g.fillRect(from, top, Math.max(1, to - from), text);
        }
        int cursor = MARGIN + (int) ((position + 0.5) * width / steps.size());
        g.setColor(INK);
        g.setStroke(new BasicStroke(2));
        g.drawLine(cursor, top - text / 4, cursor, top + text + text / 4);
    }

    /** The colour of a verdict on white. */
    public static Color colour(StepVerdict verdict) {
        return switch (verdict) {
            case NOTHING -> new Color(0x9E9E9E);
            case IMPOSSIBLE -> new Color(0xD98A00);
            case VALID -> new Color(0x1B9E4B);
        };
    }
}
