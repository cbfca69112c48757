package org.pccd.run.ui.internal.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import org.pccd.run.ui.internal.ConfigurationTabs;
import org.pccd.run.ui.internal.RunUi;

/** Everything that decides the numbers of a run, to be read. */
final class ConfigurationPage implements RunEditorPage {
    private ConfigurationTabs tabs;
    private Label head;

    @Override
    public Control create(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        head = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(head);
        tabs = new ConfigurationTabs(page, true);
        tabs.control().setData(RunUi.ID, "run.configuration");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs.control());
        return page;
    }

    @Override
    public void run(RunFolder run) {
        RunConfiguration c = run.configuration();
        head.setText("Profile " + c.profile().name().toLowerCase(java.util.Locale.ROOT) + ", dataset " + c.dataset()
                + ". Written once, when the run was made; Clone makes a run with changes.");
        tabs.show(c, c, () -> {});
    }

    @Override
    public void failed(String reason) {
        head.setText(reason);
    }
}
