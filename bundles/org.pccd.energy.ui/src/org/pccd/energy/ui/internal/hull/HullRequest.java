package org.pccd.energy.ui.internal.hull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.ui.IMemento;
import org.pccd.core.PccdException;

/**
 * What is compared with what, as typed.
 *
 * @param compared may be empty: then only the reference's own phases are shown
 * @param method empty where none is named
 */
record HullRequest(String reference, String compared, String method) {
    static final HullRequest NONE = new HullRequest("", "", "");

    HullRequest {
        reference = reference.strip();
        compared = compared.strip();
        method = method.strip();
    }

    Path referencePath() {
        if (reference.isEmpty()) {
            throw new PccdException("Name the reference: a table of known phases with their energies, or a dataset.");
        }
        return path(reference);
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new PccdException("'" + text + "' is no path.", e);
        }
    }

    void save(IMemento memento) {
        memento.putString("reference", reference);
        memento.putString("compared", compared);
        memento.putString("method", method);
    }

    static HullRequest of(IMemento memento) {
        return memento == null
                ? NONE
                : new HullRequest(text(memento, "reference"), text(memento, "compared"), text(memento, "method"));
    }

    private static String text(IMemento memento, String key) {
        String value = memento.getString(key);
        return value == null ? "" : value;
    }
}
