package org.pccd.run.ui.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;

/** Projects on the left, runs below, curves and structures on the right. */
public class Perspective implements IPerspectiveFactory {
    private static final String STRUCTURE = "org.pccd.viewer.ui.structure";
    private static final String PROJECTS = "org.eclipse.ui.navigator.ProjectExplorer";
    private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(PROJECTS, IPageLayout.LEFT, 0.18f, editors);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.62f, editors);
        bottom.addView(RunUi.RUNS);
        bottom.addView(RunUi.DIFFERENCE);
        bottom.addView(IConsoleConstants.ID_CONSOLE_VIEW);
        bottom.addView(PROGRESS);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.55f, editors);
        right.addView(RunUi.CURVES);
        right.addView(RunUi.SAMPLES);
        right.addView(STRUCTURE);
        right.addPlaceholder(IPageLayout.ID_PROP_SHEET);
        layout.addNewWizardShortcut(RunUi.WIZARD);
        layout.addShowViewShortcut(RunUi.RUNS);
        layout.addShowViewShortcut(RunUi.CURVES);
        layout.addShowViewShortcut(RunUi.SAMPLES);
        layout.addShowViewShortcut(RunUi.DIFFERENCE);
        layout.addShowViewShortcut(STRUCTURE);
        layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
        layout.addPerspectiveShortcut("org.pccd.dataset.ui.perspective");
        layout.addPerspectiveShortcut("org.pccd.sampling.ui.perspective");
    }
}
