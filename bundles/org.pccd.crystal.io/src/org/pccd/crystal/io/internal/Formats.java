package org.pccd.crystal.io.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.StructureFormat;

/** Tells the format of a file by its name, or by how it begins. */
public final class Formats {
    private final List<StructureFormat> formats;
    private final List<Pattern> patterns;

    public Formats(List<StructureFormat> formats) {
        this.formats = formats;
        patterns = formats.stream().map(f -> pattern(f.patterns())).toList();
    }

    public Optional<StructureFormat> byName(Input input) {
        String name = input.fileName();
        for (int i = 0; i < formats.size(); i++) {
            if (patterns.get(i).matcher(name).matches()) {
                return Optional.of(formats.get(i));
            }
        }
        return Optional.empty();
    }

    /** The first format that knows the beginning of a text as its own. */
    public Optional<StructureFormat> byContent(String head) {
        return formats.stream().filter(f -> f.recognises(head)).findFirst();
    }

    /** All formats with their names of files, for a message. */
    public String described() {
        return formats.stream()
                .map(f -> f.title() + " (" + String.join(", ", f.patterns()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static Pattern pattern(List<String> globs) {
        return Pattern.compile(
                globs.stream()
                        .map(g -> "\\Q" + g.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E")
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
