package org.pccd.dataset.internal;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.DatasetInfo;
import org.pccd.dataset.DatasetInfo.Counts;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.PropertyColumn;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.Refusal.Verdict;
import org.pccd.dataset.Split;

/**
 * Builds a dataset in a temporary folder beside its place and renames it when it is complete; closed before that, it
 * leaves nothing.
 */
public final class DatasetBuilder implements AutoCloseable {
    /** Entries between two looks at the free space of the disk. */
    private static final int SPACE_CHECK = 1000;

    private final Path target;
    private final Path folder;
    private final ImportSettings settings;
    private final Splitter splitter;
    private final RefusalLog log;
    private final StoreWriter store;
    private int read;
    private boolean complete;

    /** @throws PccdException where the target exists already or cannot be written */
    public DatasetBuilder(Path target, ImportSettings settings) throws IOException, SQLException {
        this.target = target.toAbsolutePath().normalize();
        this.settings = settings.checked();
        splitter = new Splitter(settings);
        refuseExisting();
        folder = AtomicFiles.temporaryBeside(this.target);
        Files.createDirectories(folder.getParent());
        Files.createDirectory(folder);
        try {
            DiskSpace.require(folder, 0);
            log = new RefusalLog(folder.resolve(Layout.REFUSALS));
            store = new StoreWriter(folder.resolve("staging.duckdb"));
        } catch (IOException | SQLException | RuntimeException e) {
            Folders.discard(folder);
            throw e;
        }
    }

    public int read() {
        return read;
    }

    public int kept() {
        return store.rows();
    }

    /** Takes one entry: keeps it, or notes why it is left out. */
    public void accept(Judge.Judged judged) throws IOException, SQLException {
        if (++read % SPACE_CHECK == 0) {
            DiskSpace.require(folder, 0);
        }
        if (judged.reading().refused()) {
            log.add(judged.out().orElseThrow());
            return;
        }
        Entry entry = judged.reading().entry();
        Optional<Refusal> out = judged.out();
        String id = entry.name().isBlank() ? "entry-" + read : entry.name();
        if (out.isPresent()) {
            log.add(out.get());
        } else {
            store.append(id, splitter.of(entry, id), entry, judged.spaceGroup(), labels(entry));
            note(judged);
        }
    }

    private void note(Judge.Judged judged) throws IOException {
        for (Problem p : judged.reading().notes()) {
            log.add(Refusal.of(Verdict.NOTED, p));
        }
        if (judged.note() != null) {
            log.add(judged.note());
        }
    }

    // The split column becomes the split; blank values are missing values.
    private Map<String, String> labels(Entry entry) {
        Map<String, String> labels = new LinkedHashMap<>();
        entry.properties().forEach((name, value) -> {
            if (value != null && !value.isBlank() && !name.isBlank() && !name.equals(settings.splitColumn())) {
                labels.put(name, value.strip());
            }
        });
        return labels;
    }

    /**
     * Completes the dataset and gives it its name.
     *
     * @throws PccdException where no entry was kept, or something has taken the name meanwhile
     */
    public DatasetInfo finish(List<DatasetInfo.Source> sources, Progress progress) throws IOException, SQLException {
        if (kept() == 0) {
            throw new PccdException(nothing());
        }
        Path file = folder.resolve(Layout.STORE);
        List<PropertyColumn> properties = store.finish(file, settings.duplicates(), log, progress);
        log.sync();
        log.close();
        AtomicFiles.sync(file);
        DatasetInfo info = info(file, sources, properties, progress);
        AtomicFiles.write(folder.resolve(Layout.INFO), Json.pretty(info));
        progress.check();
        refuseExisting();
        try {
            AtomicFiles.rename(folder, target);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            throw existing();
        }
        complete = true;
        return info;
    }

    private DatasetInfo info(
            Path file, List<DatasetInfo.Source> sources, List<PropertyColumn> properties, Progress progress)
            throws SQLException {
        Map<String, Integer> splits = new LinkedHashMap<>();
        for (Split s : Split.values()) {
            splits.put(s.label(), 0);
        }
        String hash;
        String database;
        try (RowReader rows = new RowReader(file, properties)) {
            hash = DataHash.of(
                    rows, kept(), progress, e -> splits.merge(e.split().label(), 1, Integer::sum));
            database = rows.databaseVersion();
        }
        int filtered = log.total(Verdict.FILTERED);
        int refused = log.total(Verdict.REFUSED);
        if (read != kept() + filtered + refused) {
            throw new IllegalStateException(read + " entries read, but " + kept() + " kept, " + filtered + " filtered, "
                    + refused + " refused");
        }
        return new DatasetInfo(
                DatasetInfo.FORMAT,
                DatasetInfo.VERSION,
                target.getFileName().toString(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                new Counts(
                        read,
                        kept(),
                        filtered,
                        refused,
                        log.byCode(Verdict.NOTED).getOrDefault(StoreWriter.SAME_ID, 0),
                        store.duplicates()),
                splits,
                log.byCode(Verdict.FILTERED),
                log.byCode(Verdict.REFUSED),
                settings,
                sources,
                properties,
                hash,
                Versions.of(database));
    }

    private String nothing() {
        if (read == 0) {
            return "No dataset was made, for the sources hold no structures in a known format"
                    + " (of tables in a folder, name the files).";
        }
        String first = log.first().problem().toString();
        return "No dataset was made, for none of the " + read + " entries was kept; the first: " + first
                + (first.endsWith(".") ? "" : ".");
    }

    private void refuseExisting() throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                && !(Files.isDirectory(target) && Folders.list(target).isEmpty())) {
            throw existing();
        }
    }

    private PccdException existing() {
        return new PccdException(target + " exists already and is left as it is; choose another name or remove it.");
    }

    @Override
    public void close() {
        try (log;
                store) {
            // Both must be closed before the folder can be removed on every platform.
        } catch (IOException | SQLException e) {
            // What they held is removed below, or was completed before.
        }
        if (!complete) {
            Folders.discard(folder);
        }
    }
}
