package org.pccd.viewer.ui.internal.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.pccd.core.Problem;

/** Problems at the lines of an editor where they are. */
final class ProblemAnnotations {
    private static final String ERROR = "org.eclipse.ui.workbench.texteditor.error";
    private static final String WARNING = "org.eclipse.ui.workbench.texteditor.warning";

    private Annotation[] shown = {};

    void show(IAnnotationModel model, IDocument document, Parsed parsed) {
        Map<Annotation, Position> added = new HashMap<>();
        add(parsed.errors(), ERROR, document, added);
        add(parsed.warnings(), WARNING, document, added);
        if (model instanceof IAnnotationModelExtension extension) {
            extension.replaceAnnotations(shown, added);
            shown = added.keySet().toArray(new Annotation[0]);
        }
    }

    private static void add(List<Problem> problems, String type, IDocument document, Map<Annotation, Position> added) {
        for (Problem p : problems) {
            try {
                int line = Math.clamp(p.line() - 1L, 0, document.getNumberOfLines() - 1);
                IRegion region = document.getLineInformation(line);
                added.put(
                        new Annotation(type, false, p.message()), new Position(region.getOffset(), region.getLength()));
            } catch (BadLocationException e) {
                // The text has changed meanwhile and is read again.
                return;
            }
        }
    }
}
