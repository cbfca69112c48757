package org.pccd.crystal.io.internal.cif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.Problem;
import org.pccd.crystal.io.internal.LineException;

/** What had to be assumed or mended to read a data block; of each kind the first, and how many more there were. */
final class CifNotes {
    private final Map<String, Note> notes = new LinkedHashMap<>();

    private static final class Note {
        private final int line;
        private final String message;
        private int more;

        Note(int line, String message) {
            this.line = line;
            this.message = message;
        }
    }

    /** @param code stable identifier without the prefix {@code cif.} */
    void add(String code, int line, String message) {
        Note known = notes.putIfAbsent(code, new Note(line, message));
        if (known != null) {
            known.more++;
        }
    }

    boolean has(String code) {
        return notes.containsKey(code);
    }

    /** @param firstLine 1-based line of the source on which the CIF begins */
    List<Problem> problems(String source, int firstLine, String entry) {
        List<Problem> problems = new ArrayList<>(notes.size());
        notes.forEach((code, note) -> {
            String message = note.more == 0 ? note.message : note.message + " (and " + note.more + " more)";
            problems.add(
                    new Problem("cif." + code, source, note.line + firstLine - 1, entry, LineException.plain(message)));
        });
        return problems;
    }
}
