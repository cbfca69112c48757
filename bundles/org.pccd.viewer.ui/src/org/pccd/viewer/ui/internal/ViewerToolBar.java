package org.pccd.viewer.ui.internal;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.pccd.ui.Icons;
import org.pccd.viewer.Direction;
import org.pccd.viewer.Labels;
import org.pccd.viewer.Style;
import org.pccd.viewer.ViewSettings;
import org.pccd.viewer.ui.StructurePanel;

/** Everything that the structures of a panel can be looked at with. */
public final class ViewerToolBar {
    private final StructurePanel panel;
    private final Measuring measuring;
    private final Composite row;
    private ToolBar bar;
    private final ToolItem style;
    private final ToolItem cell;
    private final ToolItem boundary;
    private final ToolItem measure;

    public ViewerToolBar(StructurePanel panel, Measuring measuring) {
        this.panel = panel;
        this.measuring = measuring;
        row = new Composite(panel, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        RowLayout layout = new RowLayout();
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.center = true;
        row.setLayout(layout);
        bar();
        style = drop("structure.style", Icons.BALL_STICK, "Drawing style", this::styles);
        cell = item(SWT.CHECK, "structure.cell", Icons.UNIT_CELL, "Unit cell edges");
        cell.addListener(SWT.Selection, e -> change(panel.settings().withUnitCell(cell.getSelection())));
        boundary = item(SWT.CHECK, "structure.boundary", Icons.POINTS, "Atoms on the boundary of the cell");
        boundary.addListener(SWT.Selection, e -> change(panel.settings().withBoundary(boundary.getSelection())));
        drop("structure.supercell", Icons.SUPERCELL, "Number of unit cells along a, b and c", this::supercells);
        drop("structure.labels", Icons.LABEL, "Labels on the atoms", this::labels);
        bar();
        for (Direction direction : Direction.values()) {
            direction(direction);
        }
        push("structure.home", Icons.RESET, "Reset the view (Home)", () -> panel.active()
                .home());
        bar();
        measure = drop("structure.measure", Icons.MEASURE, "Measure distances and angles", this::measures);
        push("structure.copy", Icons.CLONE, "Copy the picture to the clipboard", () -> Images.copy(panel));
        push("structure.save", Icons.CAMERA, "Save the picture in any size\u2026", () -> Images.save(panel));
        drop("structure.background", Icons.SETTINGS, "Background", this::backgrounds);
        refresh();
    }

    /** Bars that stand in rows below each other where there is no room. */
    private void bar() {
        bar = new ToolBar(row, SWT.FLAT | SWT.RIGHT);
    }

    private ToolItem item(int kind, String id, Icons icon, String tip) {
        ToolItem item = new ToolItem(bar, kind);
        item.setImage(icon.image());
        item.setToolTipText(tip);
        item.setData("org.pccd.id", id);
        return item;
    }

    private void push(String id, Icons icon, String tip, Runnable action) {
        item(SWT.PUSH, id, icon, tip).addListener(SWT.Selection, e -> action.run());
    }

    private ToolItem drop(String id, Icons icon, String tip, Consumer<Menu> fill) {
        ToolItem item = item(SWT.DROP_DOWN, id, icon, tip);
        item.addListener(SWT.Selection, e -> {
            Menu menu = new Menu(row);
            fill.accept(menu);
            Rectangle bounds = item.getBounds();
            menu.setLocation(item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
            menu.addListener(SWT.Hide, h -> row.getDisplay().asyncExec(menu::dispose));
            menu.setVisible(true);
        });
        return item;
    }

    private void direction(Direction direction) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setText(direction.title());
        String key =
                direction.title().endsWith("*") ? "Shift+" + direction.title().charAt(0) : direction.title();
        item.setToolTipText("View along " + direction.title() + " (" + key + ")");
        item.setData("org.pccd.id", "structure.view." + direction.name());
        item.addListener(SWT.Selection, e -> panel.active().look(direction));
    }

    private static void choice(Menu menu, String text, boolean chosen, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(text);
        item.setSelection(chosen);
        item.addListener(SWT.Selection, e -> {
            if (item.getSelection()) {
                action.run();
            }
        });
    }

    private void styles(Menu menu) {
        for (Style s : Style.values()) {
            choice(
                    menu,
                    "&" + s.title(),
                    panel.settings().style() == s,
                    () -> change(panel.settings().withStyle(s)));
        }
    }

    private void labels(Menu menu) {
        for (Labels l : Labels.values()) {
            choice(
                    menu,
                    l.title(),
                    panel.settings().labels() == l,
                    () -> change(panel.settings().withLabels(l)));
        }
    }

    private void supercells(Menu menu) {
        ViewSettings s = panel.settings();
        int[][] usual = {{1, 1, 1}, {2, 2, 1}, {2, 2, 2}, {3, 3, 1}, {3, 3, 3}};
        for (int[] n : usual) {
            choice(
                    menu,
                    n[0] + " \u00d7 " + n[1] + " \u00d7 " + n[2],
                    s.a() == n[0] && s.b() == n[1] && s.c() == n[2],
                    () -> change(panel.settings().withSupercell(n[0], n[1], n[2])));
        }
        MenuItem other = new MenuItem(menu, SWT.PUSH);
        other.setText("&Other\u2026");
        other.addListener(SWT.Selection, e -> SupercellDialog.ask(row.getShell(), panel.settings())
                .ifPresent(this::change));
    }

    private void measures(Menu menu) {
        choice(menu, "&None: clicks mark sites", measuring.wanted() == 0, () -> measure(0));
        choice(menu, "&Distance: click two atoms", measuring.wanted() == 2, () -> measure(2));
        choice(menu, "&Angle: click three atoms", measuring.wanted() == 3, () -> measure(3));
        choice(menu, "D&ihedral angle: click four atoms", measuring.wanted() == 4, () -> measure(4));
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem clear = new MenuItem(menu, SWT.PUSH);
        clear.setText("&Remove all measurements");
        clear.addListener(SWT.Selection, e -> measuring.clear());
    }

    private void measure(int atoms) {
        measuring.start(atoms);
        measure.setText(
                switch (atoms) {
                    case 2 -> "Distance";
                    case 3 -> "Angle";
                    case 4 -> "Dihedral";
                    default -> "";
                });
        panel.layout(true, true);
    }

    private void backgrounds(Menu menu) {
        ViewSettings s = panel.settings();
        boolean themed = panel.backgroundOfTheme();
        choice(menu, "Background of the &theme", themed, () -> panel.setSettings(panel.settings(), true));
        choice(menu, "&White", !themed && s.background() == 0xFFFFFF, () -> background(0xFFFFFF));
        choice(menu, "&Black", !themed && s.background() == 0, () -> background(0));
    }

    private void background(int rgb) {
        panel.setSettings(panel.settings().withBackground(rgb), false);
    }

    private void change(ViewSettings settings) {
        panel.setSettings(settings, panel.backgroundOfTheme());
    }

    /** Shows the panel's settings. */
    public void refresh() {
        ViewSettings s = panel.settings();
        style.setImage(
                switch (s.style()) {
                    case BALL_AND_STICK -> Icons.BALL_STICK.image();
                    case SPACE_FILLING -> Icons.SPACE_FILLING.image();
                    case POLYHEDRA -> Icons.POLYHEDRA.image();
                    case WIREFRAME -> Icons.STRUCTURE.image();
                });
        style.setToolTipText("Drawing style: " + s.style().title());
        cell.setSelection(s.unitCell());
        boundary.setSelection(s.boundary());
    }
}
