package org.pccd.dataset.ui.internal.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does something in the dataset editor that is active. */
abstract class EditorHandler extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof DatasetEditor editor) {
            run(editor);
        }
        return null;
    }

    abstract void run(DatasetEditor editor);
}
