package org.pccd.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.dataset.internal.Sources;
import org.pccd.prototypes.PrototypeDataset;
import org.pccd.prototypes.PrototypeEntry;

/** Where structures for a dataset come from; can be read more than once. */
public interface ImportSource {
    /** What people call it: a path, or the name of a program. */
    String title();

    /** Everything in it, each entry once, read or refused; the caller closes the stream. */
    Stream<Reading> read();

    /**
     * Its description in the dataset.
     *
     * @param read number of entries that were read from it
     */
    DatasetInfo.Source record(int read, Progress progress);

    /** A file or folder in every format that is installed. */
    static ImportSource of(Path path) {
        return new ImportSource() {
            @Override
            public String title() {
                return path.toString();
            }

            @Override
            public Stream<Reading> read() {
                StructureSources.requireExisting(List.of(path), StructureSources.FILES_OR_FOLDERS);
                return StructureFiles.read(path);
            }

            @Override
            public DatasetInfo.Source record(int read, Progress progress) {
                return Sources.of(path, read, progress);
            }
        };
    }

    /**
     * Structures that a program made.
     *
     * @param origin what made them, for the record
     */
    static ImportSource of(String origin, Iterable<Entry> entries) {
        return new ImportSource() {
            @Override
            public String title() {
                return origin;
            }

            @Override
            public Stream<Reading> read() {
                return Sources.stream(entries).map(Reading::of);
            }

            @Override
            public DatasetInfo.Source record(int read, Progress progress) {
                return new DatasetInfo.Source(origin, 0, 0, "", read);
            }
        };
    }

    /** The built-in structures; each has its prototype and the source of that among its properties. */
    static ImportSource prototypes() {
        return of("Built-in decorated prototypes", () -> PrototypeDataset.generate()
                .map((PrototypeEntry e) -> new Entry(e.name(), e.structure(), e.properties(), "built-in", 0))
                .iterator());
    }
}
