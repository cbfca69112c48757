package org.pccd.run.ui.internal;

import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.PathEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.pccd.core.Contributions;
import org.pccd.run.Launcher;
import org.pccd.run.ui.internal.RunPreferences.Closing;

/** The page PCCD &gt; Runs. */
public class RunsPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private static final int SLOWEST = 60_000;

    public RunsPreferencePage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(RunPreferences.store());
        setDescription("Runs are folders; all below the projects of the workspace are listed.");
    }

    @Override
    protected void createFieldEditors() {
        addField(new PathEditor(
                RunPreferences.FOLDERS, "&More folders with runs:", "A folder with runs", getFieldEditorParent()));
        IntegerFieldEditor poll = new IntegerFieldEditor(
                RunPreferences.POLL_MILLIS, "Look at &live runs every (ms):", getFieldEditorParent());
        poll.setValidRange(200, SLOWEST);
        addField(poll);
        String[][] launchers = Contributions.of(Launcher.POINT, Launcher.class).stream()
                .map(c -> new String[] {c.service().title(), c.id()})
                .toArray(String[][]::new);
        addField(new ComboFieldEditor(
                RunPreferences.LAUNCHER, "New runs are started &by:", launchers, getFieldEditorParent()));
        addField(new RadioGroupFieldEditor(
                RunPreferences.CLOSING,
                "When the workbench is closed while runs are live",
                1,
                new String[][] {
                    {"&Ask", Closing.ASK.name()},
                    {"&Keep them running", Closing.KEEP.name()},
                    {"Let them write a checkpoint and &stop", Closing.STOP.name()}
                },
                getFieldEditorParent(),
                true));
    }
}
