package org.pccd.dft.ui.internal.preferences;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.dft.queue.DftQueue;
import org.pccd.dft.ui.internal.DftModel;
import org.pccd.dft.ui.internal.DftPreferences;
import org.pccd.run.Launcher;

/** How jobs are run the first time, and where more of them are looked for. */
final class WorkersForm {
    private static final int MOST_CORES = 4096;

    private final IPreferenceStore store = DftPreferences.store();
    private final List<Contributed<Launcher>> launchers = Contributions.of(Launcher.POINT, Launcher.class);
    private final Composite composite;
    private final Combo launcher;
    private final Spinner workers;
    private final Spinner cores;
    private final Text folders;

    WorkersForm(Composite parent) {
        composite = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(composite);
        label("Programs are started &by:");
        launcher = new Combo(composite, SWT.READ_ONLY | SWT.DROP_DOWN);
        launchers.forEach(c -> launcher.add(c.service().title()));
        label("Programs at a &time:");
        workers = new Spinner(composite, SWT.BORDER);
        label("&Cores for each:");
        cores = new Spinner(composite, SWT.BORDER);
        label("&More folders with DFT jobs:");
        folders = new Text(composite, SWT.BORDER);
        folders.setToolTipText(
                "Besides the projects of the workspace; several are divided by " + java.io.File.pathSeparator);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folders);
        show(
                store.getString(DftPreferences.LAUNCHER),
                store.getInt(DftPreferences.WORKERS),
                store.getInt(DftPreferences.CORES),
                store.getString(DftPreferences.FOLDERS));
    }

    private void label(String text) {
        new Label(composite, SWT.NONE).setText(text);
    }

    private void show(String chosen, int atATime, int each, String more) {
        launcher.select(
                Math.max(0, launchers.stream().map(Contributed::id).toList().indexOf(chosen)));
        workers.setValues(Math.max(1, atATime), 1, DftQueue.MOST_WORKERS, 0, 1, 8);
        cores.setValues(Math.max(1, each), 1, MOST_CORES, 0, 1, 8);
        folders.setText(more);
    }

    Control control() {
        return composite;
    }

    void save() {
        if (!launchers.isEmpty()) {
            store.setValue(
                    DftPreferences.LAUNCHER,
                    launchers.get(launcher.getSelectionIndex()).id());
        }
        store.setValue(DftPreferences.WORKERS, workers.getSelection());
        store.setValue(DftPreferences.CORES, cores.getSelection());
        store.setValue(DftPreferences.FOLDERS, folders.getText().strip());
        DftModel.get().lookNow();
    }

    void restore() {
        show(
                store.getDefaultString(DftPreferences.LAUNCHER),
                store.getDefaultInt(DftPreferences.WORKERS),
                store.getDefaultInt(DftPreferences.CORES),
                store.getDefaultString(DftPreferences.FOLDERS));
    }
}
