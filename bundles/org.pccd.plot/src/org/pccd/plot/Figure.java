package org.pccd.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.plot.internal.Drawing;
import org.pccd.plot.internal.Plan;
import org.pccd.plot.internal.Plan.Series;

/**
 * A figure that is written to files, without a display. Axis labels name the quantity and its unit, such as
 * {@code "time (s)"}. Colours are told apart by colour-blind readers.
 *
 * <pre>{@code
 * Figure.line("Training", "step", "mean L1 loss").logY().series("train", steps, losses).save(folder.resolve("loss"));
 * }</pre>
 */
public final class Figure {
    private final Plan.Kind kind;
    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final List<Series> series = new ArrayList<>();
    private final List<Plan.Label> labels = new ArrayList<>();
    private List<String> categories = List.of();
    private int bins = 30;
    private boolean logX;
    private boolean logY;
    private double xMin = Double.NaN;
    private double xMax = Double.NaN;
    private boolean legendInside;
    private double yMin = Double.NaN;
    private double yMax = Double.NaN;
    private double[] marks = new double[0];
    private String about = "";
    private int width = 800;
    private int height = 500;

    private Figure(Plan.Kind kind, String title, String xLabel, String yLabel) {
        this.kind = kind;
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
    }

    /** Points joined by lines; a point is marked where there are few. */
    public static Figure line(String title, String xLabel, String yLabel) {
        return new Figure(Plan.Kind.LINE, title, xLabel, yLabel);
    }

    /** A stair: each value holds up to the next x, as in rates against tolerances. */
    public static Figure step(String title, String xLabel, String yLabel) {
        return new Figure(Plan.Kind.STEP, title, xLabel, yLabel);
    }

    /** Bars by category; see {@link #categories}. */
    public static Figure bar(String title, String xLabel, String yLabel) {
        return new Figure(Plan.Kind.BAR, title, xLabel, yLabel);
    }

    /** Counts of values in bins of equal width, common to all series; see {@link #values}. */
    public static Figure histogram(String title, String xLabel, String yLabel) {
        return new Figure(Plan.Kind.HISTOGRAM, title, xLabel, yLabel);
    }

    /**
     * Adds a curve to a line or step figure. Points that are not finite, or not positive on a logarithmic axis, are
     * left out.
     *
     * @throws PccdException where the lengths differ
     */
    public Figure series(String name, double[] x, double[] y) {
        require(kind == Plan.Kind.LINE || kind == Plan.Kind.STEP, "takes no curves");
        require(x.length == y.length, "has a series '" + name + "' of " + x.length + " x and " + y.length + " y");
        series.add(new Series(name, x.clone(), y.clone()));
        return this;
    }

    /** Adds a pale curve behind the others and not in the legend, such as the values behind a smoothed curve. */
    public Figure background(double[] x, double[] y) {
        require(kind == Plan.Kind.LINE || kind == Plan.Kind.STEP, "takes no curves");
        series.add(new Series("", x.clone(), y.clone()));
        return this;
    }

    /** Adds points that are not joined to a line figure, each with a mark. */
    public Figure points(String name, double[] x, double[] y) {
        require(kind == Plan.Kind.LINE, "takes no points");
        require(x.length == y.length, "has points '" + name + "' of " + x.length + " x and " + y.length + " y");
        series.add(new Series(name, x.clone(), y.clone(), true));
        return this;
    }

    /** Writes a short text just below a point of a line figure. */
    public Figure label(String text, double x, double y) {
        require(kind == Plan.Kind.LINE, "takes no labels");
        labels.add(new Plan.Label(text, x, y));
        return this;
    }

    /** Draws vertical dashed lines at these x. */
    public Figure marks(double[] x) {
        marks = x.clone();
        return this;
    }

    /** Names the groups of bars, from left to right; before the first {@link #bars}. */
    public Figure categories(List<String> names) {
        categories = List.copyOf(names);
        return this;
    }

    /**
     * Adds one bar to each category.
     *
     * @throws PccdException where there is not one height for each category
     */
    public Figure bars(String name, double[] heights) {
        require(kind == Plan.Kind.BAR, "takes no bars");
        require(
                heights.length == categories.size(),
                "has " + heights.length + " bars '" + name + "' for " + categories.size() + " categories");
        series.add(new Series(name, new double[0], heights.clone()));
        return this;
    }

    /** Adds values to be counted to a histogram; those that are not finite are left out. */
    public Figure values(String name, double[] values) {
        require(kind == Plan.Kind.HISTOGRAM, "takes no values to count");
        series.add(
                new Series(name, Arrays.stream(values).filter(Double::isFinite).toArray(), new double[0]));
        return this;
    }

    /** Largest number of bins of a histogram, at least 1; otherwise 30. Bins begin at round numbers. */
    public Figure bins(int count) {
        require(count >= 1, "cannot have " + count + " bins");
        bins = count;
        return this;
    }

    public Figure logX() {
        logX = true;
        return this;
    }

    public Figure logY() {
        logY = true;
        return this;
    }

    /** Fixes the y axis; otherwise it follows the data. */
    public Figure yRange(double min, double max) {
        yMin = min;
        yMax = max;
        return this;
    }

    /** Fixes the x axis; otherwise it follows the data. */
    public Figure xRange(double min, double max) {
        xMin = min;
        xMax = max;
        return this;
    }

    /** Puts the legend inside, where figures below each other shall have the same width. */
    public Figure legendInside() {
        legendInside = true;
        return this;
    }

    /** What the figure was made of, kept within its files. */
    public Figure about(String text) {
        about = text;
        return this;
    }

    /** Size in points; otherwise 800 x 500. The PNG has twice as many pixels. */
    public Figure size(int width, int height) {
        this.width = width;
        this.height = height;
        return this;
    }

    /**
     * Writes {@code base.png} and {@code base.svg}, replacing what was there; missing folders are made.
     *
     * @param base path without suffix
     * @return the two files
     * @throws PccdException where there is nothing to plot
     */
    public List<Path> save(Path base) throws IOException {
        return Drawing.write(plan(), about, base);
    }

    /**
     * Writes one file, PNG or SVG by its suffix, replacing what was there.
     *
     * @throws PccdException where the suffix is another one, or there is nothing to plot
     */
    public void write(Path file) throws IOException {
        Drawing.writeFile(List.of(plan()), false, about, file);
    }

    /**
     * The figure as an SVG element to stand within a page.
     *
     * @param prefix of the identifiers in it, to tell them from those of other figures of the page
     * @throws PccdException where there is nothing to plot
     */
    public String inlineSvg(String prefix) {
        return Drawing.inline(plan(), prefix);
    }

    Plan plan() {
        return new Plan(
                kind,
                title,
                xLabel,
                yLabel,
                series,
                labels,
                categories,
                bins,
                logX,
                logY,
                xMin,
                xMax,
                yMin,
                yMax,
                marks,
                legendInside,
                width,
                height);
    }

    private void require(boolean condition, String complaint) {
        if (!condition) {
            throw new PccdException("The figure '" + title + "' " + complaint + ".");
        }
    }
}
