package org.pccd.dataset.ui.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/** Projects left, datasets in the middle, the structure that is selected right, problems and progress below. */
public final class DatasetPerspective implements IPerspectiveFactory {
    /** Identifier in {@code plugin.xml}. */
    public static final String ID = "org.pccd.dataset.ui.perspective";

    private static final String STRUCTURE = "org.pccd.viewer.ui.structure";
    private static final String CONSOLE = "org.eclipse.ui.console.ConsoleView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.createFolder("left", IPageLayout.LEFT, 0.18f, layout.getEditorArea())
                .addView(IPageLayout.ID_PROJECT_EXPLORER);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.66f, layout.getEditorArea());
        right.addView(STRUCTURE);
        right.addPlaceholder(STRUCTURE + ":*");
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.75f, layout.getEditorArea());
        bottom.addView(IPageLayout.ID_PROBLEM_VIEW);
        bottom.addView(IProgressConstants.PROGRESS_VIEW_ID);
        bottom.addView(IPageLayout.ID_PROP_SHEET);
        bottom.addPlaceholder(CONSOLE);
        bottom.addPlaceholder("org.eclipse.pde.runtime.LogView");
        bottom.addPlaceholder("org.eclipse.search.ui.views.SearchView");
        shortcuts(layout);
    }

    private static void shortcuts(IPageLayout layout) {
        layout.addNewWizardShortcut("org.pccd.dataset.ui.new");
        layout.addNewWizardShortcut("org.pccd.run.ui.new");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
        layout.addPerspectiveShortcut("org.pccd.run.ui.perspective");
        layout.addPerspectiveShortcut("org.pccd.sampling.ui.perspective");
        layout.addShowViewShortcut(STRUCTURE);
        layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addShowViewShortcut(CONSOLE);
    }
}
