package org.pccd.run.ui.internal.editor;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pccd.run.ui.internal.samples.RunSamples;
import org.pccd.viewer.StructureSubject;

/** What was sampled while the run trained. */
final class SamplesPage implements RunEditorPage {
    private final Path folder;
    private final Consumer<StructureSubject> selected;
    private RunSamples samples;

    SamplesPage(Path folder, Consumer<StructureSubject> selected) {
        this.folder = folder;
        this.selected = selected;
    }

    @Override
    public Control create(Composite parent) {
        samples = new RunSamples(parent, selected);
        return samples;
    }

    @Override
    public void visible(boolean visible) {
        if (visible && samples.run() == null) {
            samples.show(folder);
        }
    }
}
