package org.pccd.ui.internal.elements;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.pccd.crystal.Element;

/** Mouse, keys and focus of a periodic table. */
public final class PeriodicCanvas extends Canvas {
    private final PeriodicModel model;
    private final Runnable changed;
    private final Consumer<Element> opened;
    private final PeriodicPainter painter;
    private final PeriodicAccessible accessible;
    private final SymbolTyped typed = new SymbolTyped();
    private Element current = Element.H;
    private Element hovered;

    /**
     * @param changed told after a mark changed
     * @param opened told of an element that was opened in a table without marks
     */
    public PeriodicCanvas(Composite parent, PeriodicModel model, Runnable changed, Consumer<Element> opened) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.model = model;
        this.changed = changed;
        this.opened = opened;
        painter = new PeriodicPainter(this, model);
        accessible = new PeriodicAccessible(this, model, painter);
        addListener(SWT.Paint, e -> painter.paint(e.gc, current, hovered));
        addListener(SWT.MouseMove, e -> hover(painter.at(e.x, e.y)));
        addListener(SWT.MouseExit, e -> hover(Optional.empty()));
        addListener(SWT.MouseDown, this::pressed);
        addListener(SWT.MouseDoubleClick, e -> painter.at(e.x, e.y).ifPresent(this::open));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN || model.markable());
    }

    /** The element that keys act on. */
    Element current() {
        return current;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changedHint) {
        GC gc = new GC(this);
        int em = gc.getFontMetrics().getHeight();
        gc.dispose();
        return painter.preferred(em, widthHint, heightHint);
    }

    private void pressed(Event e) {
        if (e.button != 1) {
            return;
        }
        setFocus();
        painter.at(e.x, e.y).ifPresent(element -> {
            move(element);
            act(element);
        });
    }

    private void key(Event e) {
        Element to = current;
        boolean all = (e.stateMask & SWT.MOD1) != 0;
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> to = PeriodicLayout.neighbour(current, 0, -1);
            case SWT.ARROW_RIGHT -> to = PeriodicLayout.neighbour(current, 0, 1);
            case SWT.ARROW_UP -> to = PeriodicLayout.neighbour(current, -1, 0);
            case SWT.ARROW_DOWN -> to = PeriodicLayout.neighbour(current, 1, 0);
            case SWT.HOME -> to = all ? Element.H : PeriodicLayout.rowEnd(current, false);
            case SWT.END -> to = all ? Element.Og : PeriodicLayout.rowEnd(current, true);
            case ' ' -> {
                act(current);
                open(current);
            }
            case SWT.CR, SWT.KEYPAD_CR -> open(current);
            default -> to = typed.find(e.character, e.time & 0xFFFFFFFFL, current);
        }
        move(to);
    }

    private void act(Element element) {
        if (model.cycle(element)) {
            redraw();
            accessible.changed(element);
            changed.run();
        }
    }

    private void open(Element element) {
        if (!model.markable()) {
            opened.accept(element);
        }
    }

    private void move(Element to) {
        if (to != current) {
            current = to;
            redraw();
            accessible.focused(to);
        }
    }

    private void hover(Optional<Element> at) {
        Element now = at.orElse(null);
        if (now != hovered) {
            hovered = now;
            setToolTipText(now == null ? null : model.describe(now));
            redraw();
        }
    }
}
