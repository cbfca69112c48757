package org.pccd.workbench.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.part.ViewPart;
import org.pccd.plugins.Part;

/** What plugins contribute, and the plugins themselves with their state. */
public class InstalledPartsView extends ViewPart {
    static final String ID = "org.pccd.workbench.installed";

    private static final String INTRODUCTION =
            "What plugins contribute, ours among them. It is offered wherever a choice is made of it, and listed by"
                    + " pccd parts.";
    private static final String PLUGINS =
            "Plugins. One that does not work says why, and leaves the others as they are.";

    private static final int LEAST_HEIGHT = 120;
    private static final int WIDEST_COLUMN = 420;

    private Table table;
    private PluginTable plugins;

    @Override
    public void createPartControl(Composite parent) {
        FormToolkit toolkit = new FormToolkit(parent.getDisplay());
        parent.addDisposeListener(e -> toolkit.dispose());
        Form form = toolkit.createForm(parent);
        form.setText("Installed parts");
        toolkit.decorateFormHeading(form);
        Composite body = form.getBody();
        body.setLayout(new GridLayout());
        Label introduction = toolkit.createLabel(body, INTRODUCTION, SWT.WRAP);
        introduction.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        table = toolkit.createTable(body, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setLayoutData(half());
        for (String column : List.of("Kind", "Id", "Name", "Plugin", "Version", "Reference")) {
            new TableColumn(table, SWT.NONE).setText(column);
        }
        Label about = toolkit.createLabel(body, PLUGINS, SWT.WRAP);
        about.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        plugins = new PluginTable(body, toolkit, this::refresh);
        plugins.control().setLayoutData(half());
        showParts();
    }

    /** Long tables scroll, so that each has its half of the height. */
    private static GridData half() {
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = LEAST_HEIGHT;
        return data;
    }

    private void showParts() {
        table.removeAll();
        for (Part p : Part.all()) {
            new TableItem(table, SWT.NONE)
                    .setText(new String[] {p.kind(), p.id(), p.title(), p.plugin(), p.version(), p.citation()});
        }
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.min(column.getWidth(), WIDEST_COLUMN));
        }
    }

    /** Shows what is there now. */
    private void refresh() {
        showParts();
        plugins.refresh();
    }

    /** Lets the view follow where it is open. */
    static void refreshOpen() {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            if (window.getActivePage() != null
                    && window.getActivePage().findView(ID) instanceof InstalledPartsView view
                    && view.plugins != null) {
                view.refresh();
            }
        }
    }

    @Override
    public void setFocus() {
        table.setFocus();
        // Jars may have been put into the folder by hand.
        refresh();
    }
}
