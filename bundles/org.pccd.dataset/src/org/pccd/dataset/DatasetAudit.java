package org.pccd.dataset;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.audit.Audit;
import org.pccd.encoding.audit.AuditCost;
import org.pccd.encoding.audit.AuditEntry;
import org.pccd.encoding.audit.AuditReport;
import org.pccd.encoding.audit.AuditSettings;

/**
 * The round trip of a dataset's structures through an encoder. Entries of the report are named by their id, with
 * {@code #row} where ids of the dataset are not unique.
 */
public final class DatasetAudit {
    private static final int BATCH = 512;

    private final Dataset dataset;
    private final Audit audit;
    private final boolean unique;

    public DatasetAudit(Dataset dataset, Encoder encoder, AuditSettings settings) {
        this.dataset = dataset;
        audit = new Audit(encoder, settings);
        unique = dataset.info().counts().duplicateIds() == 0;
    }

    /**
     * Audits all structures of a split.
     *
     * @param split null for all
     * @throws java.util.concurrent.CancellationException where the user cancels
     */
    public AuditReport run(Split split, Progress progress) {
        int[] rows = split == null ? IntStream.range(0, dataset.size()).toArray() : dataset.rows(split);
        Iterable<AuditEntry> entries = () -> IntStream.range(0, (rows.length + BATCH - 1) / BATCH)
                .mapToObj(i -> Arrays.copyOfRange(rows, i * BATCH, Math.min(rows.length, (i + 1) * BATCH)))
                .flatMap(numbers -> dataset.entries(numbers).stream())
                .map(this::entry)
                .iterator();
        return audit.run(entries, rows.length, progress);
    }

    /** What the calls of {@link #run} took. */
    public AuditCost cost() {
        return audit.cost();
    }

    /** The row of an entry that a report names. */
    public int row(String name) {
        int hash = name.lastIndexOf('#');
        if (!unique && hash >= 0) {
            return Integer.parseInt(name.substring(hash + 1));
        }
        int[] rows = dataset.table().withId(name);
        if (rows.length == 0) {
            throw new PccdException("The dataset has no structure '" + name + "'.");
        }
        return rows[0];
    }

    /**
     * What came back of a row's structure at a noise, the same as in the report.
     *
     * @return a failure too where it could not be encoded
     */
    public Decoded roundTrip(int row, double noise) {
        try {
            return audit.roundTrip(entry(dataset.entry(row)), noise);
        } catch (EncodingRefused e) {
            return new Decoded.Failure(e.code(), e.getMessage());
        }
    }

    private AuditEntry entry(DatasetEntry e) {
        return new AuditEntry(unique ? e.id() : e.id() + "#" + e.row(), e.structure());
    }
}
