package org.pccd.run.ui.internal.editor;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pccd.run.RunFolder;
import org.pccd.run.ui.internal.RunItem;

/** A page of the run editor. All methods are called on the thread of the user interface. */
interface RunEditorPage {
    Control create(Composite parent);

    /** The run has been read. */
    default void run(RunFolder run) {}

    /** The run cannot be read. */
    default void failed(String reason) {}

    /** Where the run stands has changed. */
    default void seen(RunItem item) {}

    /** The page came to the front, or left it. */
    default void visible(boolean visible) {}
}
