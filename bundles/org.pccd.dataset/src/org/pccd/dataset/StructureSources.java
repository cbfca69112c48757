package org.pccd.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.dataset.internal.DatasetReadings;
import org.pccd.dataset.internal.Layout;

/** Structures from anything that holds some: files, folders of files, tables, datasets. */
public final class StructureSources {
    /** What to name where an input does not exist. */
    public static final String FILES_OR_FOLDERS = "files or folders with structures";

    private StructureSources() {}

    /**
     * @param wanted what to name instead
     * @throws PccdException where one of the paths does not exist
     */
    public static void requireExisting(List<Path> paths, String wanted) {
        for (Path p : paths) {
            if (!Files.exists(p)) {
                throw new PccdException(p + " does not exist; name " + wanted + ".");
            }
        }
    }

    /** Whether the path is a dataset's folder. */
    public static boolean isDataset(Path path) {
        return Files.isRegularFile(path.resolve(Layout.INFO)) && Files.exists(path.resolve(Layout.STORE));
    }

    /** Whether a structure of this path is one of many rows: of a table or a dataset. */
    public static boolean isTable(Path path) {
        return isDataset(path)
                || !Files.isDirectory(path)
                        && StructureFiles.formatOf(Input.of(path))
                                .filter(f -> f.id().equals(StructureOutput.CSV))
                                .isPresent();
    }

    /**
     * Everything in a file, folder or dataset, one after the other.
     *
     * @return a stream that the caller closes; each entry once, read or refused; an entry of a dataset has its folder
     *     as source, its labels as properties, and no line
     * @throws PccdException where a dataset is damaged
     */
    public static Stream<Reading> read(Path path) {
        return isDataset(path) ? dataset(path) : StructureFiles.read(path);
    }

    private static Stream<Reading> dataset(Path folder) {
        Dataset dataset = Dataset.open(folder);
        Iterator<Reading> rows = new DatasetReadings(dataset, folder.toString());
        return StreamSupport.stream(Spliterators.spliterator(rows, dataset.size(), Spliterator.ORDERED), false)
                .onClose(dataset::close);
    }
}
