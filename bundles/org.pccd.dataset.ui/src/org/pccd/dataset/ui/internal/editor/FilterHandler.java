package org.pccd.dataset.ui.internal.editor;

/** Puts the cursor where structures are filtered. */
public final class FilterHandler extends EditorHandler {
    @Override
    void run(DatasetEditor editor) {
        editor.showStructures().focusFilter();
    }
}
