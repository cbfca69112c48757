package org.pccd.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.plot.internal.Drawing;
import org.pccd.plot.internal.Plan;

/** Several figures in one file, below or beside each other. */
public final class FigureStack {
    private final List<Figure> figures = new ArrayList<>();
    private final boolean beside;
    private String about = "";

    /** Figures below each other. */
    public FigureStack() {
        this(false);
    }

    private FigureStack(boolean beside) {
        this.beside = beside;
    }

    /** Figures beside each other. */
    public static FigureStack row() {
        return new FigureStack(true);
    }

    /** What the figures were made of, kept within the file. */
    public FigureStack about(String text) {
        about = text;
        return this;
    }

    /** Adds a figure below the others, or beside them. */
    public FigureStack add(Figure figure) {
        figures.add(figure);
        return this;
    }

    public boolean isEmpty() {
        return figures.isEmpty();
    }

    /**
     * Writes one file, PNG or SVG by its suffix, replacing what was there.
     *
     * @throws PccdException where the suffix is another one, or there is nothing to plot
     */
    public void write(Path file) throws IOException {
        if (figures.isEmpty()) {
            throw new PccdException("There is nothing to draw into " + file + " yet.");
        }
        List<Plan> plans = figures.stream().map(Figure::plan).toList();
        Drawing.writeFile(plans, beside, about, file);
    }
}
