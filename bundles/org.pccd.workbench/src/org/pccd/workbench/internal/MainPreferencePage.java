package org.pccd.workbench.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;

/** The root of our preferences: the pages below it, and the platform's pages that our users ask for. */
public class MainPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {
    @Override
    public void init(IWorkbench workbench) {
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        Label label = new Label(area, SWT.WRAP);
        label.setText("The pages below this one hold the settings of datasets, runs, sampling and structure views."
                + " Settings are kept in the workspace.");
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(label);
        link(area, "org.eclipse.ui.preferencePages.Views", "See <a>''{0}''</a> for the light and the dark theme.");
        link(area, "org.eclipse.ui.preferencePages.Keys", "See <a>''{0}''</a> for the key bindings.");
        link(area, "org.eclipse.ui.preferencePages.Startup.Workspaces", "See <a>''{0}''</a> for the workspaces.");
        return area;
    }

    private void link(Composite area, String page, String text) {
        IWorkbenchPreferenceContainer container = (IWorkbenchPreferenceContainer) getContainer();
        new PreferenceLinkArea(area, SWT.NONE, page, text, container, null);
    }
}
