package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;

/** Values of options that several commands understand; what is wrong with one is said by a {@link PccdException}. */
final class Arguments {
    private Arguments() {}

    static List<Element> elements(List<String> symbols) {
        return symbols.stream()
                .map(String::strip)
                .map(s -> Element.bySymbol(s)
                        .orElseThrow(() -> new PccdException(
                                "'" + s + "' is not the symbol of an element; write for example --elements Li,Co,O.")))
                .toList();
    }

    /** Standard deviations: numbers from 0 on. */
    static List<Double> noise(List<Double> levels) {
        for (double level : levels) {
            if (!(level >= 0 && level <= Float.MAX_VALUE)) {
                throw new PccdException("The noise is " + level + ", but must be a number from 0 on.");
            }
        }
        return levels;
    }

    /** A number greater than 0. */
    static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new PccdException("The value of --" + name + " is " + value + ", but must be positive.");
        }
        return value;
    }

    /**
     * A folder that results can be written to; made where it is missing. Asked before long work, whose result would be
     * lost otherwise.
     */
    static Path writable(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new PccdException(
                    folder + " cannot be written: it is read-only for this user; choose another folder.");
        }
        return folder;
    }
}
