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
    private final String title;
    private final List<String> corners;
    private final List<Triangle.Segment> segments = new ArrayList<>();
    private final List<Triangle.Group> groups = new ArrayList<>();
    private final List<Triangle.Label> labels = new ArrayList<>();

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
                    new Triangle.Group(name, points.stream().map(this::checked).toList()));
        }
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
        return Drawing.write(new Triangle(title, corners, segments, groups, labels), 900, 700, base);
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
