package org.pccd.viewer.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.ui.Themes;
import org.pccd.viewer.SceneAtom;
import org.pccd.viewer.SiteFacts;
import org.pccd.viewer.StructureFacts;
import org.pccd.viewer.ui.StructurePanel;

/** The sites of a structure; those selected are marked in the picture, and a clicked atom is selected here. */
final class SitesTable {
    private static final String[] TITLES = {"Site", "Species", "x", "y", "z", "Nearest / Å", "Wyckoff"};
    private static final int[] WIDTHS = {50, 90, 75, 75, 75, 95, 110};
    private static final String[] TIPS = {
        "Number of the site",
        "Element with its charge and, where it is not 1, its occupancy",
        "Fractional coordinate along a",
        "Fractional coordinate along b",
        "Fractional coordinate along c",
        "Distance of the nearest neighbour in Å",
        "Wyckoff position and site symmetry, within " + StructureFacts.TIGHT + " Å"
    };

    private final Table table;
    private List<SiteFacts> sites = List.of();

    SitesTable(Composite parent, StructurePanel panel) {
        table = Themes.nativeColours(new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL));
        table.setData("org.pccd.id", "structure.sites");
        table.setHeaderVisible(true);
        for (int i = 0; i < TITLES.length; i++) {
            TableColumn column = new TableColumn(table, i == 1 || i == 6 ? SWT.LEFT : SWT.RIGHT);
            column.setText(TITLES[i]);
            column.setToolTipText(TIPS[i]);
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, sites.get(e.index)));
        table.addListener(SWT.Selection, e -> panel.active()
                .mark(Arrays.stream(table.getSelectionIndices()).boxed().toList()));
        panel.onPick(this::select);
    }

    private static void fill(TableItem item, SiteFacts s) {
        item.setText(new String[] {
            Integer.toString(s.index() + 1),
            s.species(),
            number("%.5f", s.x()),
            number("%.5f", s.y()),
            number("%.5f", s.z()),
            Double.isInfinite(s.nearest()) ? "none" : number("%.3f", s.nearest()),
            s.wyckoff()
        });
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private void select(SceneAtom atom) {
        table.deselectAll();
        if (atom != null && atom.site() < sites.size()) {
            table.setSelection(atom.site());
        }
    }

    void show(List<SiteFacts> newSites) {
        sites = newSites;
        table.setItemCount(newSites.size());
        table.clearAll();
    }

    Control control() {
        return table;
    }
}
