package org.pccd.sampling.ui.internal.funnel;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.pccd.evaluation.Funnel;
import org.pccd.ui.Palette;
import org.pccd.ui.Themes;

/**
 * The steps of a funnel as bars below one another: what is left, and paler what the step has lost. Click either, or
 * walk with the arrow keys: up and down to another step, left to what is left, right to what is lost.
 */
final class FunnelBars extends Canvas {
    private static final int PAD = 8;
    private static final int GAP = 6;
    private static final int HIGHEST = 34;
    private static final int LABELS = 76;
    private static final int SPACE = 10;
    private static final int NUMBERS = 120;

    private List<Funnel.Step> steps = List.of();
    private BiConsumer<Funnel.Step, Boolean> listener = (s, l) -> {};
    private int labels = LABELS;
    private int chosen = -1;
    private boolean lost;

    FunnelBars(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseDown, this::mouse);
        addListener(SWT.MouseMove, this::hover);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(
                SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        Themes.onChange(this, this::redraw);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = chosen < 0 ? "Funnel" : text(chosen, lost);
            }
        });
    }

    /** Told the step that was chosen and whether what it has lost was meant. */
    void onChoose(BiConsumer<Funnel.Step, Boolean> newListener) {
        listener = newListener;
    }

    void show(Funnel funnel) {
        steps = funnel.steps();
        GC gc = new GC(this);
        labels =
                steps.stream().mapToInt(s -> gc.textExtent(s.title()).x + SPACE).reduce(LABELS, Math::max);
        gc.dispose();
        chosen = Math.min(chosen, steps.size() - 1);
        redraw();
    }

    /** Marks a part without telling the listener. */
    void mark(String step, boolean lostPart) {
        chosen = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(step)) {
                chosen = i;
            }
        }
        lost = lostPart;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(labels + NUMBERS + 120, Math.max(5, steps.size()) * 28 + 2 * PAD);
    }

    /** Below this the texts of all steps do not fit. */
    int leastHeight() {
        GC gc = new GC(this);
        int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        return steps.size() * (line + GAP) + 2 * PAD;
    }

    private Rectangle row(int i) {
        Rectangle area = getClientArea();
        int height = Math.min(HIGHEST, (area.height - 2 * PAD) / Math.max(1, steps.size()));
        return new Rectangle(PAD, PAD + i * height, area.width - 2 * PAD, height - GAP);
    }

    private Rectangle bar(int i) {
        Rectangle row = row(i);
        return new Rectangle(row.x + labels, row.y, Math.max(20, row.width - labels - NUMBERS), row.height);
    }

    /** End of the bar of what is left, in pixels. */
    private int end(int i, Rectangle bar, int count) {
        int all = Math.max(1, steps.get(0).count());
        return (int) Math.round((double) bar.width * count / all);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(this);
        gc.setBackground(palette.background());
        gc.fillRectangle(getClientArea());
        gc.setAntialias(SWT.ON);
        int line = gc.getFontMetrics().getHeight();
        for (int i = 0; i < steps.size(); i++) {
            Rectangle row = row(i);
            Rectangle bar = bar(i);
            Funnel.Step step = steps.get(i);
            int left = end(i, bar, step.count());
            int before = i == 0 ? left : end(i, bar, steps.get(i - 1).count());
            int middle = row.y + (row.height - line) / 2;
            gc.setForeground(palette.foreground());
            gc.drawText(step.title(), row.x, middle, true);
            String numbers = numbers(i);
            gc.drawText(numbers, row.x + row.width - gc.textExtent(numbers).x, middle, true);
            gc.setBackground(palette.series(0));
            gc.fillRoundRectangle(bar.x, bar.y, Math.max(2, left), bar.height, 4, 4);
            if (before > left) {
                gc.setBackground(Palette.mix(palette.background(), palette.error(), 0.35));
                gc.fillRectangle(bar.x + Math.max(2, left), bar.y, before - left, bar.height);
            }
            gc.setForeground(palette.grid());
            gc.drawRoundRectangle(bar.x, bar.y, bar.width, bar.height, 4, 4);
            if (i == chosen) {
                gc.setForeground(palette.accent());
                gc.setLineWidth(isFocusControl() ? 3 : 2);
                int from = lost ? left : 0;
                int to = lost ? before : left;
                gc.drawRectangle(bar.x + from, bar.y, Math.max(4, to - from), bar.height);
                gc.setLineWidth(1);
            }
        }
    }

    private String numbers(int i) {
        int all = Math.max(1, steps.get(0).count());
        String text = String.format(Locale.ROOT, "%,d", steps.get(i).count());
        return i == 0
                ? text
                : text
                        + String.format(
                                Locale.ROOT, " (%.1f %%)", 100.0 * steps.get(i).count() / all);
    }

    private String text(int i, boolean lostPart) {
        Funnel.Step step = steps.get(i);
        int n = step.lost().values().stream().mapToInt(Integer::intValue).sum();
        return lostPart
                ? String.format(Locale.ROOT, "%s: %,d lost here", step.title(), n)
                : step.title() + ": " + numbers(i) + " left";
    }

    private void hover(Event e) {
        int i = at(e.y);
        String tip = i < 0 ? null : text(i, false) + "\n" + text(i, true) + "\nClick to show them in the gallery";
        if (tip == null ? getToolTipText() != null : !tip.equals(getToolTipText())) {
            setToolTipText(tip);
        }
    }

    private int at(int y) {
        for (int i = 0; i < steps.size(); i++) {
            Rectangle row = row(i);
            if (y >= row.y && y < row.y + row.height + GAP) {
                return i;
            }
        }
        return -1;
    }

    private void mouse(Event e) {
        setFocus();
        int i = at(e.y);
        if (i >= 0) {
            Rectangle bar = bar(i);
            choose(i, i > 0 && e.x - bar.x > end(i, bar, steps.get(i).count()));
        }
    }

    private void key(Event e) {
        if (steps.isEmpty()) {
            return;
        }
        int at = Math.max(0, chosen);
        switch (e.keyCode) {
            case SWT.ARROW_DOWN -> choose(Math.min(steps.size() - 1, at + 1), lost);
            case SWT.ARROW_UP -> choose(Math.max(0, at - 1), lost && at > 1);
            case SWT.ARROW_LEFT -> choose(at, false);
            case SWT.ARROW_RIGHT -> choose(at, at > 0);
            default -> {
                // Not ours.
            }
        }
    }

    private void choose(int i, boolean lostPart) {
        chosen = i;
        lost = lostPart;
        redraw();
        listener.accept(steps.get(i), lostPart);
    }
}
