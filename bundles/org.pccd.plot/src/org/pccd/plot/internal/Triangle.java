package org.pccd.plot.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.pccd.plot.ColourScale;
import org.pccd.plot.internal.Drawing.Painting;

/**
 * A triangle of compositions: the corners are pure, the share of a corner is the distance from the side opposite to it.
 *
 * @param bar explains the colours of values, null where there are none
 */
public record Triangle(
        String title, List<String> corners, List<Segment> segments, List<Group> groups, List<Label> labels, Bar bar)
        implements Painting {
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    private static final Font CORNER = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Color LINE = new Color(110, 110, 110);
    private static final double HEIGHT = Math.sqrt(3) / 2;
    private static final int LEGEND = 200;
    private static final int MARGIN = 50;
    private static final double MARK = 4.5;
    private static final int BAR = 150;

    /** A straight line between two compositions. */
    public record Segment(double[] from, double[] to) {}

    /**
     * Compositions with one mark and one name.
     *
     * @param values one for each point, which gives its colour; null for one colour
     */
    public record Group(String name, List<double[]> points, double[] values) {}

    /** What the colours of values mean. */
    public record Bar(String label, ColourScale colours) {}

    /** A text beside a composition. */
    public record Label(String text, double[] at) {}

    /** Where the triangle lies. */
    private record Frame(double left, double bottom, double side) {
        Point2D.Double of(double[] shares) {
            double sum = shares[0] + shares[1] + shares[2];
            double x = (shares[1] + shares[2] / 2) / sum;
            return new Point2D.Double(left + side * x, bottom - side * HEIGHT * shares[2] / sum);
        }
    }

    @Override
    public void paint(Graphics2D g, int width, int height) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        double free = width - LEGEND - 2.0 * MARGIN;
        double side = Math.min(free, (height - 3.0 * MARGIN) / HEIGHT);
        Frame frame = new Frame(MARGIN + (free - side) / 2, height - 1.2 * MARGIN, side);
        text(g, TITLE, title, width / 2.0, MARGIN * 0.6, 0.5);
        lines(g, frame);
        // The first group is the most important: nothing hides it.
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            for (int k = 0; k < group.points().size(); k++) {
                Color colour = group.values() == null
                        ? Look.colour(i)
                        : new Color(bar.colours().rgb(group.values()[k]));
                mark(g, i, colour, frame.of(group.points().get(k)));
            }
        }
        names(g, frame);
        legend(g, width - LEGEND);
    }

    private void lines(Graphics2D g, Frame frame) {
        g.setColor(LINE);
        g.setStroke(new BasicStroke(1));
        for (Segment s : segments) {
            g.draw(new Line2D.Double(frame.of(s.from), frame.of(s.to)));
        }
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(polygon(frame.of(corner(0)), frame.of(corner(1)), frame.of(corner(2))));
    }

    private void names(Graphics2D g, Frame frame) {
        g.setColor(Color.BLACK);
        for (int i = 0; i < 3; i++) {
            Point2D.Double p = frame.of(corner(i));
            text(g, CORNER, corners.get(i), p.x, p.y + (i == 2 ? -14 : 26), 0.5);
        }
        for (Label l : labels) {
            Point2D.Double p = frame.of(l.at);
            text(g, TEXT, l.text, p.x + 8, p.y - 6, 0);
        }
    }

    private void legend(Graphics2D g, double x) {
        double y = 2 * MARGIN;
        for (int i = 0; i < groups.size(); i++) {
            mark(g, i, groups.get(i).values == null ? Look.colour(i) : LINE, new Point2D.Double(x, y - 4));
            g.setColor(Color.BLACK);
            text(g, TEXT, groups.get(i).name, x + 14, y, 0);
            y += 24;
        }
        if (bar != null && groups.stream().anyMatch(group -> group.values != null)) {
            bar(g, x - 5, y + 12);
        }
    }

    private void bar(Graphics2D g, double x, double y) {
        for (int i = 0; i < BAR; i++) {
            double value =
                    bar.colours().low() + (bar.colours().high() - bar.colours().low()) * i / (BAR - 1);
            g.setColor(new Color(bar.colours().rgb(value)));
            g.fill(new Rectangle2D.Double(x + i, y, 1.5, 14));
        }
        text(g, TEXT, Look.number(bar.colours().low()), x, y + 30, 0);
        text(g, TEXT, Look.number(bar.colours().high()), x + BAR, y + 30, 1);
        text(g, TEXT, bar.label(), x, y + 48, 0);
    }

    private static void mark(Graphics2D g, int group, Color colour, Point2D.Double p) {
        double r = MARK;
        Shape shape =
                switch (group % 4) {
                    case 0 -> new Ellipse2D.Double(p.x - r, p.y - r, 2 * r, 2 * r);
                    case 1 -> new Rectangle2D.Double(p.x - r, p.y - r, 2 * r, 2 * r);
                    case 2 -> polygon(at(p, 0, -r - 1), at(p, r + 1, 0), at(p, 0, r + 1), at(p, -r - 1, 0));
                    default -> polygon(at(p, 0, -r - 1), at(p, r + 1, r), at(p, -r - 1, r));
                };
        g.setColor(colour);
        g.fill(shape);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(0.8f));
        g.draw(shape);
    }

    private static Point2D.Double at(Point2D.Double p, double dx, double dy) {
        return new Point2D.Double(p.x + dx, p.y + dy);
    }

    private static Shape polygon(Point2D.Double... points) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points[0].x, points[0].y);
        for (int i = 1; i < points.length; i++) {
            path.lineTo(points[i].x, points[i].y);
        }
        path.closePath();
        return path;
    }

    // The share of its width by which a text lies left of its place.
    private static void text(Graphics2D g, Font font, String text, double x, double y, double before) {
        g.setFont(font);
        g.setColor(Color.BLACK);
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(text, (float) (x - before * metrics.stringWidth(text)), (float) y);
    }

    private static double[] corner(int i) {
        double[] corner = new double[3];
        corner[i] = 1;
        return corner;
    }
}
