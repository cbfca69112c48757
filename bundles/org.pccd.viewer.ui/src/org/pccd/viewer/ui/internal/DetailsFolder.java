package org.pccd.viewer.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pccd.viewer.ui.StructurePanel;

/** Facts, sites and measurements of the active structure of a panel, and a console for scripts. */
public final class DetailsFolder {
    private final CTabFolder folder;

    public DetailsFolder(Composite parent, StructurePanel panel) {
        folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        folder.setData("org.pccd.id", "structure.details");
        FactsTable facts = new FactsTable(folder);
        SitesTable sites = new SitesTable(folder, panel);
        tab("Facts", facts.control());
        tab("Sites", sites.control());
        tab("Measurements", new MeasurementsTable(folder, panel).control());
        tab("Script", new ScriptConsole(folder, panel).control());
        folder.setSelection(0);
        Details details = new Details(panel, facts, sites);
        panel.onActive(c -> details.refresh());
        panel.onLoad(details::refresh);
    }

    private void tab(String title, Control control) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    public Control control() {
        return folder;
    }
}
