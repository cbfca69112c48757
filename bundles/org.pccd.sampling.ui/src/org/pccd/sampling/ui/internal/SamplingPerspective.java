package org.pccd.sampling.ui.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.pccd.sampling.ui.internal.funnel.FunnelView;
import org.pccd.sampling.ui.internal.nearest.NearestView;

/** Samples in the middle, what was done with them on the left, the selected structure and the funnel on the right. */
public final class SamplingPerspective implements IPerspectiveFactory {
    private static final String STRUCTURE = "org.pccd.viewer.ui.structure";
    private static final String RUNS = "org.pccd.run.ui.runs";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.16f, editors);
        left.addView(IPageLayout.ID_PROJECT_EXPLORER);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.62f, editors);
        right.addView(STRUCTURE);
        right.addView(NearestView.ID);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.6f, "right");
        below.addView(FunnelView.ID);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.76f, editors);
        bottom.addView(RUNS);
        bottom.addView("org.eclipse.ui.views.ProgressView");
        bottom.addPlaceholder(IPageLayout.ID_PROBLEM_VIEW);
        bottom.addPlaceholder("org.eclipse.ui.console.ConsoleView");
        layout.addNewWizardShortcut("org.pccd.sampling.ui.newSampling");
        layout.addShowViewShortcut(STRUCTURE);
        layout.addShowViewShortcut(NearestView.ID);
        layout.addShowViewShortcut(FunnelView.ID);
        layout.addShowViewShortcut(RUNS);
        layout.addShowViewShortcut("org.eclipse.ui.views.ProgressView");
        layout.addPerspectiveShortcut("org.pccd.run.ui.perspective");
        layout.addPerspectiveShortcut("org.pccd.dataset.ui.perspective");
    }
}
