package org.pccd.energy.internal.hull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.TableRows;
import org.pccd.dataset.StructureSources;
import org.pccd.energy.hull.EnergyColumns;
import org.pccd.energy.hull.EnergyEntry;
import org.pccd.energy.hull.EnergyRows;

/** Reads compositions with energies from whatever has them. */
public final class EnergyReader {
    private final EnergyColumns wanted;
    private final Progress progress;
    private final List<EnergyEntry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private EnergyReader(EnergyColumns wanted, Progress progress) {
        this.wanted = wanted;
        this.progress = progress;
    }

    /** @see EnergyRows#read */
    public static EnergyRows read(Path source, EnergyColumns wanted, Progress progress) {
        if (!Files.exists(source)) {
            throw new PccdException(source + " does not exist; name a table, a dataset or files with structures.");
        }
        progress.begin("Read energies", -1, "rows");
        EnergyReader reader = new EnergyReader(wanted, progress);
        if (StructureSources.isDataset(source) || !StructureSources.isTable(source) || !reader.table(source)) {
            reader.structures(source);
        }
        return new EnergyRows(reader.entries, reader.problems);
    }

    // Whether the table tells compositions by itself; where it does not, its structures may.
    private boolean table(Path file) {
        Input input = Input.of(file);
        try (TableRows rows = TableRows.open(input)) {
            Header header = Header.of(rows.header(), wanted, input.name());
            if (!header.hasCompositions()) {
                return false;
            }
            for (TableRows.Row row = rows.next(); row != null; row = rows.next()) {
                progress.check();
                if (row.problem() == null) {
                    EnergyRow.of(header, wanted, input.name(), row).into(entries, problems);
                } else {
                    problems.add(row.problem());
                }
                progress.done(row.number());
            }
        } catch (IOException e) {
            problems.add(TableRows.unreadable(input, e));
        }
        return true;
    }

    private void structures(Path source) {
        try (Stream<Reading> readings = StructureSources.read(source)) {
            Header[] header = new Header[1];
            readings.forEachOrdered(r -> {
                progress.check();
                if (r.refused()) {
                    problems.add(r.problem());
                } else {
                    header[0] = header(header[0], r.entry());
                    EnergyRow.of(header[0], wanted, r.entry()).into(entries, problems);
                }
                progress.done(entries.size() + problems.size());
            });
        }
    }

    // Entries of one file have the same properties, those of others may have others.
    private Header header(Header last, Entry entry) {
        Map<String, String> properties = entry.properties();
        List<String> names = List.copyOf(properties.keySet());
        return last != null && last.names().equals(names) ? last : Header.of(names, wanted, entry.source());
    }
}
