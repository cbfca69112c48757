package org.pccd.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.pccd.crystal.Element;
import org.pccd.ui.internal.elements.PeriodicCanvas;
import org.pccd.ui.internal.elements.PeriodicModel;

/**
 * The periodic table as a widget: to filter by elements, to choose elements, or to show a value for each. Arrow keys
 * move, Home and End go to the ends of a row, typing a symbol finds it, the space bar does what a click does.
 */
public final class PeriodicTable {
    /** What a user said about an element. */
    public enum Mark {
        NONE,
        REQUIRED,
        EXCLUDED
    }

    private final Composite outer;
    private final PeriodicModel model;
    private final PeriodicCanvas canvas;
    private final List<Runnable> changed = new ArrayList<>();
    private final List<Consumer<Element>> opened = new ArrayList<>();

    private PeriodicTable(Composite parent, boolean markable, boolean excludable) {
        // A plain composite around, because style sheets know widgets by the name of their class.
        outer = new Composite(parent, SWT.NONE);
        outer.setLayout(new FillLayout());
        model = new PeriodicModel(markable, excludable);
        canvas = new PeriodicCanvas(
                outer, model, () -> changed.forEach(Runnable::run), e -> opened.forEach(o -> o.accept(e)));
    }

    /** A table in which a click cycles an element through not marked, required and excluded. */
    public static PeriodicTable filter(Composite parent) {
        return new PeriodicTable(parent, true, true);
    }

    /** A table in which a click chooses an element or takes it back. */
    public static PeriodicTable choice(Composite parent) {
        return new PeriodicTable(parent, true, false);
    }

    /** A table that shows values as colours; see {@link #showValues}. */
    public static PeriodicTable heatMap(Composite parent) {
        return new PeriodicTable(parent, false, false);
    }

    /** The widget, to be laid out. */
    public Composite control() {
        return outer;
    }

    public Set<Element> marked(Mark mark) {
        return model.marked(mark);
    }

    public Mark mark(Element element) {
        return model.mark(element);
    }

    /** Gives these elements a mark, and takes it from all others. Listeners are not told. */
    public void setMarked(Mark mark, Collection<Element> elements) {
        for (Element element : Element.values()) {
            if (elements.contains(element)) {
                model.mark(element, mark);
            } else if (model.mark(element) == mark) {
                model.mark(element, Mark.NONE);
            }
        }
        canvas.redraw();
    }

    /** Takes all marks away. Listeners are told where there were any. */
    public void clear() {
        boolean any = false;
        for (Element element : Element.values()) {
            any |= model.mark(element, Mark.NONE);
        }
        if (any) {
            canvas.redraw();
            changed.forEach(Runnable::run);
        }
    }

    /**
     * Allows only these elements; marks of others are taken away.
     *
     * @param why says in the tooltip of an element why it is not available
     */
    public void enable(Set<Element> elements, Function<Element, String> why) {
        model.enable(elements, why);
        canvas.redraw();
    }

    /**
     * Colours the elements by values; those without a value or with 0 stay plain.
     *
     * @param total what is 100 % in tooltips, such as the number of all structures; 0 for no percentages
     * @param unit what is counted or measured, such as {@code structures}
     */
    public void showValues(Map<Element, Double> values, double total, String unit) {
        model.values(values, total, unit);
        canvas.redraw();
    }

    /** Whether colours grow with the logarithm of the values. */
    public void setLog(boolean log) {
        model.log(log);
        canvas.redraw();
    }

    /** Called whenever the user changed marks, on the thread of the user interface. */
    public void onChange(Runnable listener) {
        changed.add(listener);
    }

    /** Called when an element of a heat map is double-clicked, or Enter or the space bar is pressed on it. */
    public void onOpen(Consumer<Element> listener) {
        opened.add(listener);
    }
}
