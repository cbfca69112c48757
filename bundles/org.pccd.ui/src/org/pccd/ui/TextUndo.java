package org.pccd.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** Undo and redo of typing in a text field, which SWT has none of: Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z. */
public final class TextUndo {
    private static final int LIMIT = 200;

    private final Text text;
    private final Deque<String> undo = new ArrayDeque<>();
    private final Deque<String> redo = new ArrayDeque<>();
    private String now;
    private boolean replaying;

    private TextUndo(Text text) {
        this.text = text;
        now = text.getText();
        text.addListener(SWT.Modify, e -> modified());
        text.addListener(SWT.KeyDown, this::key);
    }

    public static void install(Text text) {
        new TextUndo(text);
    }

    private void modified() {
        String changed = text.getText();
        if (replaying || changed.equals(now)) {
            now = changed;
            return;
        }
        undo.push(now);
        if (undo.size() > LIMIT) {
            undo.removeLast();
        }
        redo.clear();
        now = changed;
    }

    private void key(Event e) {
        boolean command = (e.stateMask & SWT.MOD1) != 0;
        boolean shift = (e.stateMask & SWT.MOD2) != 0;
        if (command && !shift && e.keyCode == 'z') {
            replay(undo, redo);
            e.doit = false;
        } else if (command && (e.keyCode == 'y' || shift && e.keyCode == 'z')) {
            replay(redo, undo);
            e.doit = false;
        }
    }

    private void replay(Deque<String> from, Deque<String> to) {
        if (from.isEmpty() || !text.getEditable()) {
            return;
        }
        to.push(text.getText());
        replaying = true;
        try {
            text.setText(from.pop());
            text.setSelection(text.getCharCount());
        } finally {
            replaying = false;
        }
    }
}
