package org.pccd.plot.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.pccd.plot.ui.internal.ChartColours;

/** Names of curves with their colours; a click, or the space bar, hides one and shows it again. */
public final class CurveLegend extends Composite {
    /** A name with the number of its colour, as in {@link CurveChart.Line}. */
    public record Item(String name, int colour) {}

    private static final int SIZE = 12;

    private final ToolBar bar;
    private final List<Image> images = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private final Consumer<Set<String>> changed;
    private List<Item> items = List.of();
    private Color background;

    /** @param changed told the names that are hidden */
    public CurveLegend(Composite parent, Consumer<Set<String>> changed) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        this.changed = changed;
        bar = new ToolBar(this, SWT.FLAT | SWT.WRAP | SWT.RIGHT);
        addListener(SWT.Paint, e -> {
            if (!getBackground().equals(background)) {
                getDisplay().asyncExec(this::fill);
            }
        });
        addDisposeListener(e -> images.forEach(Image::dispose));
    }

    /** Shows these names; those hidden before stay so. */
    public void show(List<Item> newItems) {
        if (!items.equals(newItems)) {
            items = List.copyOf(newItems);
            fill();
            bar.requestLayout();
        }
    }

    /** Names that are hidden. */
    public Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    private void fill() {
        if (isDisposed()) {
            return;
        }
        background = getBackground();
        for (ToolItem item : bar.getItems()) {
            item.dispose();
        }
        images.forEach(Image::dispose);
        images.clear();
        ChartColours colours = ChartColours.on(background);
        for (Item item : items) {
            ToolItem button = new ToolItem(bar, SWT.CHECK);
            button.setText(item.name().replace("&", "&&"));
            button.setToolTipText("Show or hide " + item.name());
            button.setSelection(!hidden.contains(item.name()));
            button.setImage(swatch(colours.series(item.colour())));
            button.addListener(SWT.Selection, e -> toggle(item.name(), button.getSelection()));
        }
    }

    private void toggle(String name, boolean shown) {
        if (shown) {
            hidden.remove(name);
        } else {
            hidden.add(name);
        }
        changed.accept(hidden());
    }

    private Image swatch(Color colour) {
        ImageGcDrawer drawer = new ImageGcDrawer() {
            @Override
            public void drawOn(GC gc, int width, int height) {
                gc.setBackground(colour);
                gc.fillRoundRectangle(0, 3, width, height - 6, 4, 4);
            }

            @Override
            public int getGcStyle() {
                return SWT.TRANSPARENT;
            }
        };
        Image image = new Image(getDisplay(), drawer, SIZE, SIZE);
        images.add(image);
        return image;
    }
}
