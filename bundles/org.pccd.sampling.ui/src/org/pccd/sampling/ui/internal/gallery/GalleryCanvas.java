package org.pccd.sampling.ui.internal.gallery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.pccd.ui.Palette;
import org.pccd.ui.Themes;
import org.pccd.viewer.ui.Thumbnails;

/**
 * Samples as pictures in a grid, of which only those in view are painted and asked for. Arrow keys, Page, Home and End
 * move, with Shift they extend the selection; Ctrl+A selects all; the wheel with Ctrl, and + and - change the size.
 */
final class GalleryCanvas extends Canvas {
    static final int SMALLEST = 64;
    static final int LARGEST = 320;
    static final int USUAL = 128;

    /** Key of the number of pictures in view that were missing at the last painting, for tests. */
    private static final String WAITING = "org.pccd.waiting";

    private final GalleryModel model;
    private final Thumbnails pictures;
    private int cell = USUAL;
    private int caption;
    private int top;
    private int focus;
    private int anchor;

    GalleryCanvas(Composite parent, GalleryModel model) {
        super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.model = model;
        this.pictures = new Thumbnails(this, this::redraw);
        GC gc = new GC(this);
        caption = CellPainter.captionHeight(gc);
        gc.dispose();
        addListener(SWT.Paint, e -> paint(e.gc, new Rectangle(e.x, e.y, e.width, e.height)));
        addListener(SWT.Resize, e -> layoutCells());
        ScrollBar bar = getVerticalBar();
        bar.addListener(SWT.Selection, e -> {
            top = bar.getSelection();
            redraw();
        });
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(
                SWT.Traverse,
                e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                        || e.detail == SWT.TRAVERSE_TAB_PREVIOUS
                        || e.detail == SWT.TRAVERSE_ESCAPE);
        new GalleryKeys(this);
        new GalleryMouse(this);
        Themes.onChange(this, this::redraw);
        model.onContent(this::contentChanged);
        model.onSelection(this::redraw);
    }

    GalleryModel model() {
        return model;
    }

    Grid grid() {
        return new Grid(getClientArea().width, cell, caption, model.visible().size());
    }

    int focus() {
        return focus;
    }

    int cellSize() {
        return cell;
    }

    /** Side of the pictures in pixels; what is in focus stays in view. */
    void setCellSize(int size) {
        int wanted = Math.clamp(size, SMALLEST, LARGEST);
        if (wanted != cell) {
            cell = wanted;
            layoutCells();
            reveal(focus);
            notifyListeners(SWT.Modify, null);
        }
    }

    private void contentChanged() {
        List<GalleryItem> chosen = model.selection();
        int at = chosen.isEmpty() ? -1 : model.visible().indexOf(chosen.get(chosen.size() - 1));
        focus = Math.clamp(at >= 0 ? at : focus, 0, Math.max(0, model.visible().size() - 1));
        anchor = focus;
        layoutCells();
    }

    private void layoutCells() {
        if (isDisposed()) {
            return;
        }
        Grid grid = grid();
        int height = getClientArea().height;
        ScrollBar bar = getVerticalBar();
        top = Math.clamp(top, 0, Math.max(0, grid.height() - height));
        bar.setValues(
                top, 0, Math.max(1, grid.height()), Math.max(1, height), grid.rowHeight() / 2, Math.max(1, height));
        bar.setEnabled(grid.height() > height);
        redraw();
    }

    private void paint(GC gc, Rectangle clip) {
        Palette palette = Palette.of(this);
        gc.setBackground(palette.background());
        gc.fillRectangle(clip);
        Grid grid = grid();
        List<GalleryItem> items = model.visible();
        int first = grid.firstVisible(top);
        int end = Math.min(items.size(), grid.endVisible(top, getClientArea().height));
        CellPainter painter = new CellPainter(gc, palette);
        int waiting = 0;
        for (int i = first; i < end; i++) {
            Rectangle bounds = grid.bounds(i);
            bounds.y -= top;
            if (clip.intersects(bounds.x - 4, bounds.y - 4, bounds.width + 8, bounds.height + 8)) {
                GalleryItem item = items.get(i);
                Image picture = item.decoded() ? pictures.get(item, drawn()) : null;
                String failure = item.decoded() ? pictures.failure(item) : null;
                waiting += item.decoded() && picture == null && failure == null ? 1 : 0;
                painter.paint(item, bounds, picture, failure, model.selected(item), i == focus && isFocusControl());
            }
        }
        setData(WAITING, waiting);
        if (items.isEmpty()) {
            String text = model.size() == 0 ? "No samples yet" : "No sample passes the filter";
            gc.setForeground(palette.muted());
            gc.drawText(text, (getClientArea().width - gc.textExtent(text).x) / 2, 40, true);
        }
    }

    /** The size in which pictures are drawn: few sizes, so that they need not all be drawn anew while it is changed. */
    private int drawn() {
        return IntStream.of(64, 96, 128, 176, 240)
                .filter(s -> s >= cell)
                .findFirst()
                .orElse(LARGEST);
    }

    /** The index in a place of the canvas, -1 where there is none. */
    int at(int x, int y) {
        return grid().at(x, y + top);
    }

    /** Scrolls to a sample. */
    void reveal(int index) {
        if (index < 0 || index >= model.visible().size()) {
            return;
        }
        Rectangle b = grid().bounds(index);
        int height = getClientArea().height;
        if (b.y - Grid.GAP < top) {
            scrollTo(b.y - Grid.GAP);
        } else if (b.y + b.height + Grid.GAP > top + height) {
            scrollTo(b.y + b.height + Grid.GAP - height);
        }
    }

    void scrollTo(int y) {
        top = Math.clamp(y, 0, Math.max(0, grid().height() - getClientArea().height));
        getVerticalBar().setSelection(top);
        redraw();
    }

    int top() {
        return top;
    }

    /**
     * Moves the focus.
     *
     * @param extend whether everything from the anchor is selected
     * @param toggle whether the selection of this one is turned round and the others kept
     */
    void choose(int index, boolean extend, boolean toggle) {
        List<GalleryItem> items = model.visible();
        if (index < 0 || index >= items.size()) {
            return;
        }
        focus = index;
        Set<GalleryItem> chosen = toggle ? new LinkedHashSet<>(model.selection()) : new LinkedHashSet<>();
        if (extend) {
            chosen.addAll(items.subList(Math.min(anchor, index), Math.max(anchor, index) + 1));
        } else {
            anchor = index;
            if (!chosen.remove(items.get(index))) {
                chosen.add(items.get(index));
            }
        }
        model.select(chosen);
        reveal(index);
        redraw();
    }

    void selectAll() {
        model.select(model.visible());
    }
}
