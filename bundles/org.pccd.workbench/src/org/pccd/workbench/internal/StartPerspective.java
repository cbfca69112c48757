package org.pccd.workbench.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** What the window shows at the first start. */
public class StartPerspective implements IPerspectiveFactory {
    static final String ID = "org.pccd.workbench.start";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addStandaloneView(InstalledPartsView.ID, true, IPageLayout.LEFT, 1f, layout.getEditorArea());
    }
}
