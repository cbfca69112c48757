package org.pccd.dataset.ui.internal.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.pccd.dataset.Dataset;

/** A page of the editor, made when it is first looked at. */
abstract class DatasetPage {
    private final String title;
    private Composite control;
    private Control content;
    private boolean filled;

    DatasetPage(String title) {
        this.title = title;
    }

    final String title() {
        return title;
    }

    final Composite create(Composite parent) {
        control = new Composite(parent, SWT.NONE);
        control.setLayout(new FillLayout());
        say("Opening the dataset...");
        return control;
    }

    /** Shows a sentence in place of the page. */
    final void say(String message) {
        Composite place = replaced();
        GridLayoutFactory.swtDefaults().margins(20, 20).applyTo(place);
        Label label = new Label(place, SWT.WRAP);
        label.setText(message);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        control.layout(true, true);
    }

    /** Makes the page's widgets, if they are not there yet. */
    final void activate(Dataset dataset) {
        if (!filled) {
            filled = true;
            Composite place = replaced();
            place.setLayout(new FillLayout());
            fill(place, dataset);
            control.layout(true, true);
        }
    }

    final boolean filled() {
        return filled;
    }

    private Composite replaced() {
        if (content != null) {
            content.dispose();
        }
        Composite place = new Composite(control, SWT.NONE);
        content = place;
        return place;
    }

    abstract void fill(Composite parent, Dataset dataset);

    void setFocus() {
        control.setFocus();
    }

    /** What is selected here, for the rest of the workbench. */
    ISelection selection() {
        return StructuredSelection.EMPTY;
    }

    void save(IMemento memento) {}

    /** Called before {@link #fill}. */
    void restore(IMemento memento) {}

    /** Ends what goes on in the background. */
    void dispose() {}
}
