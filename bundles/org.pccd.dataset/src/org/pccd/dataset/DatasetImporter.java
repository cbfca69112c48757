package org.pccd.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.pccd.core.OrderedParallel;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.dataset.internal.DatasetBuilder;
import org.pccd.dataset.internal.Failures;
import org.pccd.dataset.internal.Judge;
import org.pccd.dataset.internal.UncheckedSqlException;

/**
 * Makes datasets. Every entry of the sources is kept, filtered or refused, and the latter two are written down with
 * place and reason. A dataset appears complete or not at all; what exists is never touched.
 */
public final class DatasetImporter {
    private static final int REPORT = 500;

    private final ImportSettings settings;
    private final Progress progress;

    public DatasetImporter(ImportSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Imports files and folders in every format that is installed.
     *
     * @param into the dataset's folder, which must not exist yet
     * @return what the new dataset says of itself
     * @throws PccdException where a source does not exist, the folder exists or cannot be written, the disk is full, or
     *     no entry is kept
     * @throws java.util.concurrent.CancellationException where the user cancels
     */
    public DatasetInfo importFiles(List<Path> paths, Path into) {
        StructureSources.requireExisting(paths, StructureSources.FILES_OR_FOLDERS);
        return importSources(paths.stream().map(ImportSource::of).toList(), into);
    }

    /**
     * Imports structures that a program made.
     *
     * @param origin what made them, for the record, such as {@code built-in prototypes}
     * @throws PccdException as {@link #importFiles}
     */
    public DatasetInfo importEntries(String origin, Iterable<Entry> entries, Path into) {
        return importSources(List.of(ImportSource.of(origin, entries)), into);
    }

    /**
     * Imports what several sources have, one after the other.
     *
     * @throws PccdException as {@link #importFiles}
     */
    public DatasetInfo importSources(List<ImportSource> sources, Path into) {
        progress.begin("Import into " + into.getFileName(), -1, "structures");
        try (DatasetBuilder builder = new DatasetBuilder(into, settings)) {
            List<DatasetInfo.Source> records = new ArrayList<>();
            for (ImportSource source : sources) {
                int before = builder.read();
                try (Stream<Reading> readings = source.read()) {
                    accept(builder, readings.iterator());
                }
                records.add(source.record(builder.read() - before, progress));
            }
            report(builder);
            return builder.finish(records, progress);
        } catch (IOException | SQLException | UncheckedIOException | UncheckedSqlException e) {
            throw Failures.writing("import into", into, e);
        }
    }

    private void accept(DatasetBuilder builder, Iterator<Reading> readings) {
        Judge judge = new Judge(settings);
        OrderedParallel.forEach(readings, judge::judge, j -> accept(builder, j), progress);
    }

    private void accept(DatasetBuilder builder, Judge.Judged judged) {
        progress.check();
        try {
            builder.accept(judged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
        if (builder.read() % REPORT == 0) {
            report(builder);
        }
    }

    private void report(DatasetBuilder builder) {
        progress.done(builder.read(), builder.kept() + " kept");
    }
}
