package org.pccd.dataset.ui.internal.editor;

/** Shows the audit of an encoder. */
public final class AuditHandler extends EditorHandler {
    @Override
    void run(DatasetEditor editor) {
        editor.showAudit().setFocus();
    }
}
