package org.pccd.viewer.ui.internal.editor;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.pccd.crystal.io.Entry;
import org.pccd.ui.Inputs;
import org.pccd.ui.Palette;
import org.pccd.ui.Themes;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.ui.StructurePanel;
import org.pccd.viewer.ui.internal.EntrySubject;

/** The text of a structure file and its structures in three dimensions, side by side. */
public final class StructureEditor extends TextEditor {
    /** Identifier of the editor. */
    public static final String ID = "org.pccd.viewer.ui.editor";

    private final ProblemAnnotations annotations = new ProblemAnnotations();
    private final IDocumentListener listener = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // nothing to prepare
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            reading.changed();
        }
    };
    private Colouring colouring;
    private StructurePanel panel;
    private EntryChoice choice;
    private LiveReading reading;
    private IDocument document;
    private StructureOutline outline;
    private List<Entry> entries = List.of();
    private StructureSubject shown;

    @Override
    protected void doSetInput(IEditorInput input) throws CoreException {
        Path file = input instanceof LargeFile large ? large.file() : Inputs.file(input);
        IEditorInput usable = LargeFile.is(file) && !(input instanceof LargeFile) ? new LargeFile(input, file) : input;
        colouring = new Colouring(input.getName());
        setSourceViewerConfiguration(new ColouredText(getPreferenceStore(), colouring));
        super.doSetInput(usable);
        if (reading != null) {
            follow();
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite text = new Composite(sash, SWT.NONE);
        text.setLayout(new FillLayout());
        super.createPartControl(text);
        Composite right = new Composite(sash, SWT.NONE);
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        right.setLayout(layout);
        choice = new EntryChoice(right, this::choose);
        panel = new StructurePanel(right, SWT.NONE);
        panel.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        sash.setWeights(45, 55);
        reading = new LiveReading(panel, this::read, message -> choice.show(entries, choice.chosen(), false, message));
        Themes.onChange(panel, this::recolour);
        follow();
    }

    private void recolour() {
        colouring.use(Palette.of(getSourceViewer().getTextWidget()));
        getSourceViewer().invalidateTextPresentation();
    }

    private void follow() {
        if (document != null) {
            document.removeDocumentListener(listener);
        }
        document = getDocumentProvider().getDocument(getEditorInput());
        if (getEditorInput() instanceof LargeFile large) {
            reading.of(large.file());
        } else if (document != null) {
            document.addDocumentListener(listener);
            reading.of(getEditorInput().getName(), document);
        }
    }

    private void read(Parsed parsed) {
        entries = parsed.entries();
        int entry = parsed.sameAs(shown, choice.chosen());
        choice.show(entries, entry, parsed.more(), problem(parsed));
        annotations.show(getDocumentProvider().getAnnotationModel(getEditorInput()), document, parsed);
        if (outline != null) {
            outline.show(entries);
        }
        if (entry >= 0) {
            show(entry);
        } else if (shown == null) {
            panel.show((StructureSubject) null);
        }
    }

    private static String problem(Parsed parsed) {
        if (parsed.errors().isEmpty()) {
            return parsed.entries().isEmpty() ? "There is no structure in this text." : "";
        }
        var first = parsed.errors().get(0);
        String more = parsed.errors().size() > 1 ? " And " + (parsed.errors().size() - 1) + " more problems." : "";
        return (first.line() > 0 ? "Line " + first.line() + ": " : "") + first.message() + more;
    }

    private void choose(int entry) {
        show(entry);
        reveal(entries.get(entry).line());
    }

    private void show(int entry) {
        StructureSubject subject = new EntrySubject(entries.get(entry));
        if (shown != null && shown.title().equals(subject.title())) {
            panel.update(subject);
        } else {
            panel.show(subject);
        }
        shown = subject;
    }

    /** Shows an entry of the outline, and marks a site of it where one is meant. */
    void go(int entry, int site) {
        if (entry != choice.chosen()) {
            choice.choose(entry);
            choose(entry);
        }
        panel.active().mark(site < 0 ? List.of() : List.of(site));
    }

    private void reveal(int line) {
        try {
            if (line > 0 && document != null && line <= document.getNumberOfLines()) {
                selectAndReveal(document.getLineOffset(line - 1), 0);
            }
        } catch (BadLocationException e) {
            // The text has changed meanwhile and is read again.
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IContentOutlinePage.class) {
            if (outline == null || outline.gone()) {
                outline = new StructureOutline(this, entries);
            }
            return adapter.cast(outline);
        }
        if (adapter == StructureSubject.class) {
            return adapter.cast(shown);
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        if (document != null) {
            document.removeDocumentListener(listener);
        }
        super.dispose();
    }
}
