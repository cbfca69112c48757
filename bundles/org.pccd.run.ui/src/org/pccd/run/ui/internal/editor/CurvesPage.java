package org.pccd.run.ui.internal.editor;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pccd.run.ui.internal.curves.RunCurves;

/** The curves of the run, live while the page is in front. */
final class CurvesPage implements RunEditorPage {
    private final Path folder;
    private RunCurves curves;

    CurvesPage(Path folder) {
        this.folder = folder;
    }

    @Override
    public Control create(Composite parent) {
        curves = new RunCurves(parent);
        curves.awake(false);
        return curves;
    }

    @Override
    public void visible(boolean visible) {
        if (visible && curves.runs().isEmpty()) {
            curves.show(List.of(folder));
        }
        curves.awake(visible);
    }
}
