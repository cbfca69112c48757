package org.pccd.workbench.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.pccd.plugins.InstalledPlugin;
import org.pccd.plugins.Plugins;
import org.pccd.plugins.Plugins.Removed;
import org.pccd.ui.Tasks;

/** The plugins with their state, and buttons to install and remove them. */
final class PluginTable {
    private final Runnable changed;
    private final Composite root;
    private final Table table;
    private final Button remove;

    /** @param changed called when a plugin has come or gone */
    PluginTable(Composite parent, FormToolkit toolkit, Runnable changed) {
        this.changed = changed;
        root = toolkit.createComposite(parent);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        root.setLayout(layout);
        Button install = button(toolkit, "Install from File...");
        install.addListener(SWT.Selection, e -> PluginInstaller.chooseFile(root.getShell())
                .ifPresent(file -> new PluginInstaller(root.getShell(), changed).install(file)));
        remove = button(toolkit, "Remove");
        remove.addListener(SWT.Selection, e -> askAndRemove());
        table = toolkit.createTable(root, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        for (String column : List.of("Plugin", "State", "Version", "From", "Signature", "Contributes", "SHA-256")) {
            new TableColumn(table, SWT.NONE).setText(column);
        }
        remove.setEnabled(false);
        table.addListener(SWT.Selection, e -> remove.setEnabled(removable() != null));
        refresh();
    }

    Composite control() {
        return root;
    }

    private Button button(FormToolkit toolkit, String text) {
        Button button = toolkit.createButton(root, text, SWT.PUSH);
        button.setLayoutData(new GridData(SWT.BEGINNING, SWT.TOP, false, false));
        return button;
    }

    void refresh() {
        Tasks.quietly("List plugins", root, progress -> Plugins.list(), this::show, this::failed);
    }

    private void failed(Exception failure) {
        table.removeAll();
        new TableItem(table, SWT.NONE)
                .setText(1, Tasks.error("Listing the plugins", failure).getMessage());
    }

    private void show(List<InstalledPlugin> plugins) {
        table.removeAll();
        for (InstalledPlugin plugin : troubleFirst(plugins)) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(Stream.of(
                            plugin.id(),
                            plugin.works() ? "works" : String.join("; ", plugin.problems()),
                            plugin.version(),
                            plugin.source(),
                            plugin.signature(),
                            String.join(", ", plugin.contributes()),
                            plugin.sha256())
                    .toArray(String[]::new));
            item.setData(plugin);
            if (!plugin.works()) {
                item.setForeground(1, table.getDisplay().getSystemColor(SWT.COLOR_RED));
            }
        }
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.min(column.getWidth(), 420));
        }
        remove.setEnabled(false);
    }

    /** What does not work, then what was added, then what the product brings. */
    private static List<InstalledPlugin> troubleFirst(List<InstalledPlugin> plugins) {
        return plugins.stream()
                .sorted(Comparator.comparing(InstalledPlugin::works)
                        .thenComparing(p -> p.source().equals(InstalledPlugin.PRODUCT)))
                .toList();
    }

    private InstalledPlugin removable() {
        for (TableItem item : table.getSelection()) {
            InstalledPlugin plugin = (InstalledPlugin) item.getData();
            if (!plugin.source().equals(InstalledPlugin.PRODUCT)) {
                return plugin;
            }
        }
        return null;
    }

    private void askAndRemove() {
        InstalledPlugin plugin = removable();
        if (plugin != null
                && MessageDialog.openConfirm(
                        root.getShell(),
                        "Remove plugin",
                        "Remove " + plugin.id() + " " + plugin.version() + " from " + plugin.source()
                                + "? Runs that use it can then be looked at, but not continued.")) {
            Tasks.start(
                    "Removing " + plugin.id(), root, progress -> Plugins.remove(plugin.id(), progress), this::removed);
        }
    }

    private void removed(Removed removed) {
        changed.run();
        if (removed.restart()) {
            MessageDialog.openInformation(
                    root.getShell(),
                    "Remove plugin",
                    String.join("\n", removed.names()) + "\n\nRemoved; this window keeps it until it is restarted.");
        }
    }
}
