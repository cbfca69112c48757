package org.pccd.ui.internal.table;

import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.filterrow.command.ClearAllFiltersCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.resize.command.InitializeAutoResizeColumnsCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.util.GCFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.pccd.ui.Column;
import org.pccd.ui.Icons;
import org.pccd.ui.TableQuery.SortKey;

/** The menus of the rows and of the column titles; all that the mouse does to columns is there for keys as well. */
public final class TableMenus {
    private final TableCore<?> core;
    private final NatTable table;
    private final MenuManager rows = new MenuManager();
    private final Menu rowMenu;
    private final Menu titleMenu;
    private int title = -1;

    public TableMenus(TableCore<?> core) {
        this.core = core;
        table = core.table();
        rows.setRemoveAllWhenShown(true);
        MenuManager titles = new MenuManager();
        titles.setRemoveAllWhenShown(true);
        titles.addMenuListener(this::fillTitles);
        rowMenu = rows.createContextMenu(table);
        titleMenu = titles.createContextMenu(table);
        table.addListener(SWT.MenuDetect, this::choose);
        table.addListener(SWT.Dispose, e -> {
            rows.dispose();
            titles.dispose();
        });
    }

    /** The menu of the rows, for {@code registerContextMenu} and menu listeners. */
    public MenuManager rows() {
        return rows;
    }

    private void choose(Event e) {
        Point at = table.toControl(e.x, e.y);
        boolean onTitle = e.detail != SWT.MENU_KEYBOARD
                && table.getRegionLabelsByXY(at.x, at.y) != null
                && table.getRegionLabelsByXY(at.x, at.y).hasLabel(GridRegion.COLUMN_HEADER);
        title = onTitle ? table.getColumnIndexByPosition(table.getColumnPositionByX(at.x)) : -1;
        table.setMenu(onTitle ? titleMenu : rowMenu);
    }

    /** Adds what every table offers, behind what its owner has added. */
    public void fillRows(IMenuManager menu) {
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(action(
                "&Copy\tCtrl+C",
                () -> table.doCommand(new CopyDataToClipboardCommand("\t", "\n", table.getConfigRegistry()))));
        menu.add(action("Select &All\tCtrl+A", () -> table.doCommand(new SelectAllCommand())));
        menu.add(new Separator());
        MenuManager sort = new MenuManager("&Sort by");
        for (Column<?> column : core.columns()) {
            if (column.sortable()) {
                sort.add(action(plain(column), () -> core.sortBy(next(column))));
            }
        }
        menu.add(sort);
        menu.add(columns());
        menu.add(action("&Filter This Column…\tCtrl+F", core::editFilter));
        menu.add(filters());
    }

    private List<SortKey> next(Column<?> column) {
        boolean ascending = core.sort().keys().equals(List.of(new SortKey(column.id(), true)));
        return List.of(new SortKey(column.id(), !ascending));
    }

    private void fillTitles(IMenuManager menu) {
        if (title < 0 || title >= core.columns().size()) {
            return;
        }
        Column<?> column = core.columns().get(title);
        int index = title;
        if (column.sortable()) {
            menu.add(action("Sort &Ascending", () -> core.sortBy(List.of(new SortKey(column.id(), true)))));
            menu.add(action("Sort &Descending", () -> core.sortBy(List.of(new SortKey(column.id(), false)))));
            menu.add(action("Natural &Order", () -> core.sortBy(List.of())));
            menu.add(new Separator());
        }
        IAction hide =
                action("&Hide " + plain(column), () -> core.layers().hiding.hideColumnIndexes(index));
        hide.setEnabled(core.visibleColumns().size() > 1);
        menu.add(hide);
        menu.add(action("Fit &Width", () -> fit(index)));
        menu.add(columns());
        menu.add(filters());
    }

    private MenuManager columns() {
        MenuManager menu = new MenuManager("C&olumns");
        for (int i = 0; i < core.columns().size(); i++) {
            int index = i;
            boolean hidden = core.layers().hiding.isColumnIndexHidden(i);
            IAction check = new Action(plain(core.columns().get(i)), IAction.AS_CHECK_BOX) {
                @Override
                public void run() {
                    if (hidden) {
                        core.layers().hiding.showColumnIndexes(index);
                    } else {
                        core.layers().hiding.hideColumnIndexes(index);
                    }
                }
            };
            check.setChecked(!hidden);
            check.setEnabled(hidden || core.visibleColumns().size() > 1);
            menu.add(check);
        }
        menu.add(new Separator());
        menu.add(action("&Show All", () -> core.layers().hiding.showAllColumns()));
        menu.add(action("&Original Order", () -> core.layers().order.resetReorder()));
        return menu;
    }

    private IAction filters() {
        IAction clear = action("Clear &Filters", () -> table.doCommand(new ClearAllFiltersCommand()));
        clear.setImageDescriptor(Icons.FILTER.descriptor());
        clear.setEnabled(!core.query().filters().isEmpty());
        return clear;
    }

    private void fit(int index) {
        for (int position = 0; position < table.getColumnCount(); position++) {
            if (table.getColumnIndexByPosition(position) == index) {
                table.doCommand(new InitializeAutoResizeColumnsCommand(
                        table, position, table.getConfigRegistry(), new GCFactory(table)));
            }
        }
    }

    private static String plain(Column<?> column) {
        return column.title().replace("&", "&&");
    }

    private static IAction action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
