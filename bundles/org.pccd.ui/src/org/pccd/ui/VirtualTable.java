package org.pccd.ui;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.pccd.ui.internal.table.TableAccessible;
import org.pccd.ui.internal.table.TableCore;
import org.pccd.ui.internal.table.TableMenus;
import org.pccd.ui.internal.table.TableTooltip;

/**
 * A table of up to millions of rows, of which only those looked at are read, in the background. A click on a title
 * sorts, a row below the titles filters; both are done by the {@link TableSource}. Columns can be moved, resized,
 * hidden and shown. Ctrl+C copies the selected rows as text with tabs.
 */
public final class VirtualTable<R> {
    private final Composite outer;
    private final TableCore<R> core;
    private final TableMenus menus;

    private VirtualTable(Composite parent, Builder<R> b) {
        outer = new Composite(parent, SWT.NONE);
        outer.setLayout(new FillLayout());
        core = new TableCore<>(outer, b.columns, b.single, b.filterRow);
        menus = new TableMenus(core);
        new TableTooltip(core.table(), b.columns);
        new TableAccessible(core, b.name);
        core.table().setData("org.pccd.id", b.id);
        if (b.settings != null) {
            core.load(b.settings);
            core.table().addListener(SWT.Dispose, e -> core.save(b.settings));
        }
        menus.rows().addMenuListener(menu -> {
            b.menu.accept(menu);
            menus.fillRows(menu);
        });
    }

    /**
     * Loads the classes of tables. To be called where something else goes on in the background before the first table
     * is made, which would hold the user interface otherwise. Not for the thread of the user interface.
     */
    public static void prepare() {
        TableCore.prepare();
    }

    public static <R> Builder<R> of(List<Column<R>> columns) {
        return new Builder<>(columns);
    }

    /** How a table is to be made. */
    public static final class Builder<R> {
        private final List<Column<R>> columns;
        private IDialogSettings settings;
        private boolean single;
        private boolean filterRow = true;
        private String name = "Table";
        private String id = "table";
        private Consumer<IMenuManager> menu = m -> {};

        private Builder(List<Column<R>> columns) {
            this.columns = List.copyOf(columns);
        }

        /** Keeps order, width and visibility of the columns here. */
        public Builder<R> optSettings(IDialogSettings newSettings) {
            settings = newSettings;
            return this;
        }

        /** Lets only one row be selected. */
        public Builder<R> optSingleSelection() {
            single = true;
            return this;
        }

        public Builder<R> optNoFilterRow() {
            filterRow = false;
            return this;
        }

        /** What screen readers call the table, and by which id tests find it. */
        public Builder<R> optName(String newName, String newId) {
            name = newName;
            id = newId;
            return this;
        }

        /** Fills the menu of the rows each time it opens; copying, sorting and columns come after it. */
        public Builder<R> optMenu(Consumer<IMenuManager> filler) {
            menu = filler;
            return this;
        }

        public VirtualTable<R> create(Composite parent) {
            return new VirtualTable<>(parent, this);
        }
    }

    /** The widget, to be laid out. */
    public Composite control() {
        return outer;
    }

    public boolean setFocus() {
        return core.table().setFocus();
    }

    /** Shows the rows of a source, under the sorting and the filters that are set. */
    public void setSource(TableSource<R> source) {
        core.show(source);
    }

    /** Asks the source anew. What is selected stays selected where {@link TableRows#find} finds it. */
    public void refresh() {
        core.open();
    }

    /** What the table shows, or is about to show. */
    public TableQuery query() {
        return core.query();
    }

    /** Sorts and filters. */
    public void setQuery(TableQuery query) {
        core.ask(query);
    }

    /** Rows that the table shows now. */
    public int count() {
        return core.count();
    }

    /** Why the rows cannot be shown, such as a filter that cannot be read; empty where they can. */
    public String problem() {
        return core.problem();
    }

    /**
     * The selected rows as {@link IStructuredSelection}; of more than a thousand only the first thousand, see {@link
     * #selectedRanges}.
     */
    public ISelectionProvider selectionProvider() {
        return core.selectionProvider();
    }

    /** Positions of all selected rows in what the table shows, ascending. */
    public List<RowRange> selectedRanges() {
        return core.selectedRanges();
    }

    /** Selects one row and brings it into view. */
    public void select(int position) {
        core.select(position);
    }

    /** The menu of the rows, to be registered with the part's site. */
    public MenuManager contextMenu() {
        return menus.rows();
    }

    /** Called when other rows are there, or cannot be read, on the thread of the user interface. */
    public void onRows(Runnable listener) {
        core.onRows(listener);
    }

    /** Called with the selected row at a double click or Enter. */
    public void onOpen(Consumer<R> listener) {
        core.onOpen(listener);
    }
}
