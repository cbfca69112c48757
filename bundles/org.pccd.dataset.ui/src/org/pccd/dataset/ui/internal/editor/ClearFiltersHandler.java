package org.pccd.dataset.ui.internal.editor;

/** Shows all structures in their order. */
public final class ClearFiltersHandler extends EditorHandler {
    @Override
    void run(DatasetEditor editor) {
        editor.showStructures().clearFilters();
    }
}
