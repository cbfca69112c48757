package org.pccd.crystal.io;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pccd.core.Described;

/**
 * A file format for structures, contributed to the extension point {@code org.pccd.crystal.io.formats} and listed in
 * {@code META-INF/services} for use without OSGi. Its constructor does no work, and it has no state.
 */
public interface StructureFormat extends Described {
    /** Full identifier of the extension point. */
    String POINT = "org.pccd.crystal.io.formats";

    /** Where the format is defined. */
    @Override
    String citation();

    /** File names of this format with {@code *} and {@code ?}, without {@code .gz}, in any case: {@code *.cif}. */
    List<String> patterns();

    /**
     * Reads one source from beginning to end. Results come one after the other in the order of the source, each entry
     * once, refused ones included. Bad content and failures to read never throw: they are results.
     *
     * @return a stream that the caller closes; it holds the source open
     */
    Stream<Reading> read(Input input);

    /**
     * Whether a text begins as a file of this format does; used for files whose name tells no format, or a wrong one.
     *
     * @param head the first 16,384 characters, or all there are
     */
    default boolean recognises(String head) {
        return false;
    }

    /** How structures are written, empty where the format is only read. */
    default Optional<StructureWriter> writer() {
        return Optional.empty();
    }

    /** Whether its files are looked for in folders; others are only read where they are named. */
    default boolean inFolders() {
        return true;
    }
}
