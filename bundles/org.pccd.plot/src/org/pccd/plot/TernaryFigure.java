package org.pccd.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.plot.internal.Drawing;
import org.pccd.plot.internal.Triangle;

/**
 * A triangle of three-component compositions, written to files without a display. A composition is given by three
 * shares or amounts, in the order of the corners: left, right, top.
 */
public final class TernaryFigure {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;

    private final String title;
    private final List<String> corners;
    private final List<Triangle.Segment> segments = new ArrayList<>();
    private final List<Triangle.Group> groups = new ArrayList<>();
    private final List<Triangle.Label> labels = new ArrayList<>();
    private Triangle.Bar bar;
    private String about = "";

    /**
     * @param corners names of the left, the right and the top corner
     * @throws PccdException where these are not three
     */
    public TernaryFigure(String title, List<String> corners) {
        if (corners.size() != 3) {
            throw new PccdException("A triangle has 3 corners, not " + corners.size() + ".");
        }
        this.title = title;
        this.corners = List.copyOf(corners);
    }

    /** Adds a thin line, such as a tie line. */
    public TernaryFigure line(double[] from, double[] to) {
        segments.add(new Triangle.Segment(checked(from), checked(to)));
        return this;
    }

    /** Adds points with a mark and a colour of their own; the legend names them where there are any. */
    public TernaryFigure points(String name, List<double[]> points) {
        if (!points.isEmpty()) {
            groups.add(
                    new Triangle.Group(name, points.stream().map(this::checked).toList(), null));
        }
        return this;
    }

    /**
     * Adds points with a mark of their own, each in the colour of its value; after {@link #scale}.
     *
     * @throws PccdException where there is not one value for each point, or no scale
     */
    public TernaryFigure points(String name, List<double[]> points, double[] values) {
        if (bar == null || values.length != points.size()) {
            throw new PccdException("The figure '" + title + "' needs a scale, and a value for each point of '" + name
                    + "': it has " + values.length + " for " + points.size() + ".");
        }
        if (!points.isEmpty()) {
            groups.add(
                    new Triangle.Group(name, points.stream().map(this::checked).toList(), values.clone()));
        }
        return this;
    }

    /**
     * Explains the colours of points with values by a bar.
     *
     * @param label quantity and unit
     */
    public TernaryFigure scale(String label, ColourScale colours) {
        bar = new Triangle.Bar(label, colours);
        return this;
    }

    /** What the figure was made of, kept within its files. */
    public TernaryFigure about(String text) {
        about = text;
        return this;
    }

    /** Writes a short text beside a composition. */
    public TernaryFigure label(String text, double[] at) {
        labels.add(new Triangle.Label(text, checked(at)));
        return this;
    }

    /**
     * Writes {@code base.png} and {@code base.svg}, replacing what was there; missing folders are made.
     *
     * @param base path without suffix
     * @return the two files
     */
    public List<Path> save(Path base) throws IOException {
        return Drawing.write(triangle(), WIDTH, HEIGHT, about, base);
    }

    /**
     * Writes one file, PNG or SVG by its suffix, replacing what was there.
     *
     * @throws PccdException where the suffix is another one
     */
    public void write(Path file) throws IOException {
        Drawing.writeFile(triangle(), WIDTH, HEIGHT, about, file);
    }

    private Triangle triangle() {
        return new Triangle(title, corners, segments, groups, labels, bar);
    }

    private double[] checked(double[] shares) {
        boolean good = shares.length == 3;
        double sum = 0;
        for (double s : shares) {
            good &= s >= 0;
            sum += s;
        }
        if (!good || !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new PccdException("The figure '" + title + "' has a point that is no composition.");
        }
        return shares.clone();
    }
}
