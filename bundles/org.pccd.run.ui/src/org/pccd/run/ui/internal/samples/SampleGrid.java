package org.pccd.run.ui.internal.samples;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.pccd.ui.Palette;
import org.pccd.viewer.ui.Thumbnails;

/** Pictures of samples side by side with formula and verdict; one is selected with mouse or arrow keys. */
final class SampleGrid extends Canvas {
    private static final int PICTURE = 130;
    private static final int GAP = 8;

    private final Thumbnails thumbnails;
    private final Consumer<ShownSample> selectedListener;
    private List<ShownSample> samples = List.of();
    private int selected = -1;

    SampleGrid(Composite parent, Consumer<ShownSample> selectedListener) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.selectedListener = selectedListener;
        thumbnails = new Thumbnails(this, this::redraw);
        setData("org.pccd.id", "samples.grid");
        addListener(SWT.Paint, e -> paint(e.gc, new Rectangle(e.x, e.y, e.width, e.height)));
        addListener(SWT.MouseDown, e -> {
            setFocus();
            select(at(e.x, e.y));
        });
        addListener(SWT.MouseMove, e -> hint(at(e.x, e.y)));
        addListener(SWT.KeyDown, this::key);
        addListener(
                SWT.Traverse,
                e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                        || e.detail == SWT.TRAVERSE_TAB_PREVIOUS
                        || e.detail == SWT.TRAVERSE_ESCAPE);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = selected < 0 ? samples.size() + " samples" : text(samples.get(selected));
            }
        });
    }

    /** Shows other samples; the same place stays selected. */
    void show(List<ShownSample> newSamples) {
        samples = List.copyOf(newSamples);
        thumbnails.cancel();
        selected = Math.min(selected, samples.size() - 1);
        redraw();
        if (selected >= 0) {
            selectedListener.accept(samples.get(selected));
        }
    }

    private static String text(ShownSample sample) {
        return "Sample " + sample.index() + ", " + sample.caption() + ", " + sample.verdict() + ". " + sample.detail();
    }

    private int columns() {
        return Math.max(1, (getClientArea().width - GAP) / (PICTURE + GAP));
    }

    private int cellHeight() {
        GC gc = new GC(this);
        int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        return PICTURE + 2 * line + 10;
    }

    /** Height of all samples at a width. */
    int heightAt(int width) {
        int columns = Math.max(1, (width - GAP) / (PICTURE + GAP));
        return GAP + (samples.size() + columns - 1) / columns * (cellHeight() + GAP);
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        int w = width == SWT.DEFAULT ? 4 * (PICTURE + GAP) + GAP : width;
        return new Point(w, height == SWT.DEFAULT ? heightAt(w) : height);
    }

    private Rectangle cell(int i) {
        int columns = columns();
        int height = cellHeight();
        return new Rectangle(GAP + i % columns * (PICTURE + GAP), GAP + i / columns * (height + GAP), PICTURE, height);
    }

    private int at(int x, int y) {
        for (int i = 0; i < samples.size(); i++) {
            if (cell(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    private void hint(int i) {
        String text = i < 0 ? null : text(samples.get(i));
        if (!java.util.Objects.equals(text, getToolTipText())) {
            setToolTipText(text);
        }
    }

    private void select(int i) {
        if (i >= 0 && i < samples.size()) {
            selected = i;
            redraw();
            selectedListener.accept(samples.get(i));
        }
    }

    private void key(Event e) {
        switch (e.keyCode) {
            case SWT.ARROW_RIGHT -> select(selected + 1);
            case SWT.ARROW_LEFT -> select(Math.max(0, selected - 1));
            case SWT.ARROW_DOWN -> select(selected + columns());
            case SWT.ARROW_UP -> select(selected - columns());
            case SWT.HOME -> select(0);
            case SWT.END -> select(samples.size() - 1);
            default -> {}
        }
    }

    private void paint(GC gc, Rectangle dirty) {
        Palette palette = Palette.of(this);
        for (int i = 0; i < samples.size(); i++) {
            Rectangle cell = cell(i);
            if (cell.intersects(dirty)) {
                paint(gc, palette, cell, samples.get(i), i == selected);
            }
        }
    }

    private void paint(GC gc, Palette palette, Rectangle cell, ShownSample sample, boolean marked) {
        Rectangle picture = new Rectangle(cell.x, cell.y, PICTURE, PICTURE);
        Image image = sample.decoded() ? thumbnails.get(sample.subject(), PICTURE) : null;
        gc.setForeground(palette.muted());
        if (image != null) {
            gc.drawImage(image, picture.x, picture.y);
        } else {
            String failure = sample.decoded() ? thumbnails.failure(sample.subject()) : null;
            centred(gc, sample.decoded() ? failure == null ? "..." : "no picture" : "no structure", picture);
        }
        gc.setForeground(marked ? palette.accent() : palette.grid());
        gc.setLineWidth(marked ? 2 : 1);
        gc.drawRectangle(picture);
        gc.setLineWidth(1);
        int line = gc.getFontMetrics().getHeight();
        gc.setForeground(palette.foreground());
        gc.drawText(shortened(gc, sample.caption()), cell.x, cell.y + PICTURE + 4, true);
        gc.setForeground(sample.decoded() ? palette.ok() : palette.error());
        gc.drawText(shortened(gc, sample.verdict()), cell.x, cell.y + PICTURE + 4 + line, true);
        if (marked && isFocusControl()) {
            gc.setForeground(palette.foreground());
            gc.drawFocus(cell.x - 3, cell.y - 3, cell.width + 7, cell.height + 4);
        }
    }

    private static void centred(GC gc, String text, Rectangle area) {
        Point size = gc.textExtent(text);
        gc.drawText(text, area.x + (area.width - size.x) / 2, area.y + (area.height - size.y) / 2, true);
    }

    private static String shortened(GC gc, String text) {
        String shown = text;
        for (int n = text.length(); n > 1 && gc.textExtent(shown).x > PICTURE; n--) {
            shown = text.substring(0, n) + "…";
        }
        return shown;
    }
}
