package org.pccd.run.ui.internal.wizard;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.pccd.run.RunConfiguration;
import org.pccd.run.ui.internal.ConfigurationTabs;
import org.pccd.run.ui.internal.RunUi;

/** All settings, to be changed. */
final class SettingsPage extends WizardPage {
    private static final int HEIGHT = 420;

    private final RunDraft draft;
    private ConfigurationTabs tabs;
    private RunConfiguration shown;

    SettingsPage(RunDraft draft) {
        super("settings");
        this.draft = draft;
        setTitle("Settings");
        setDescription(
                "All that decides the numbers of the run. Units, hints and references stand beside each setting.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        tabs = new ConfigurationTabs(page, false);
        tabs.control().setData(RunUi.ID, "newRun.settings");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, HEIGHT)
                .applyTo(tabs.control());
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && !draft.configuration().equals(shown)) {
            tabs.show(draft.configuration(), draft.defaults(), this::changed);
            changed();
        }
        super.setVisible(visible);
    }

    private void changed() {
        shown = tabs.value();
        draft.configuration(shown);
        String problem = tabs.problem().orElseGet(draft::problem);
        setErrorMessage(problem);
        setPageComplete(problem == null);
    }
}
