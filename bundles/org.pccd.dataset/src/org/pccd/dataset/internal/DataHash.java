package org.pccd.dataset.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pccd.core.Progress;
import org.pccd.core.Sha256;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.dataset.DatasetEntry;

/**
 * SHA-256 over what a dataset holds, read back from its file, so that it vouches for what was stored: of each row its
 * id, split, structure (every double as its eight bytes) and labels by name. Where rows came from does not count.
 */
public final class DataHash {
    private static final int BATCH = 4096;

    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    private DataHash() {}

    /** @param each is told every row, in order */
    public static String of(RowReader reader, int rows, Progress progress, Consumer<DatasetEntry> each)
            throws SQLException {
        progress.begin("Check what was stored", rows, "structures");
        DataHash hash = new DataHash();
        int seen = 0;
        for (int from = 0; from < rows; from += BATCH) {
            for (DatasetEntry e : reader.range(from, from + BATCH)) {
                hash.add(e);
                each.accept(e);
                if (e.row() != seen++) {
                    throw new IllegalStateException("row " + e.row() + " stands in place " + (seen - 1));
                }
            }
            progress.done(seen);
            progress.check();
        }
        if (seen != rows) {
            throw new IllegalStateException(rows + " rows were written, but " + seen + " are there");
        }
        return Sha256.hex(hash.digest.digest());
    }

    private void add(DatasetEntry e) {
        add(e.id());
        add(e.split().label());
        Structure s = e.structure();
        for (int i = 0; i < 9; i++) {
            add(s.lattice().get(i / 3, i % 3));
        }
        add(s.sites().size());
        for (Site site : s.sites()) {
            add(site.x());
            add(site.y());
            add(site.z());
            add(site.species().size());
            for (Species species : site.species()) {
                add(species.element().atomicNumber());
                add(species.occupancy());
                add(species.oxidation());
            }
        }
        add(e.labels().size());
        new TreeMap<>(e.labels()).forEach((name, value) -> {
            add(name);
            add(value);
        });
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(double value) {
        add(Double.doubleToLongBits(value));
    }

    private void add(long value) {
        digest.update(number.putLong(0, value).array());
    }
}
