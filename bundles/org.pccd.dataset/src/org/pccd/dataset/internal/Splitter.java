package org.pccd.dataset.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pccd.core.Sha256;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Input;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.Refusal;
import org.pccd.dataset.Split;

/**
 * Chooses the split of an entry: by the split column, else by the file's name, else by a hash of its id, so that equal
 * ids share a split and the order of the sources does not matter.
 */
final class Splitter {
    private static final double RANGE = 0x1p64;

    private final ImportSettings settings;

    Splitter(ImportSettings settings) {
        this.settings = settings;
    }

    /** The reason to leave an entry out whose split column holds a word that means no split. */
    Optional<Refusal> unknown(Entry entry) {
        String word = word(entry);
        return word.isEmpty() || Split.parse(word).isPresent()
                ? Optional.empty()
                : EntryFilter.refused(
                        entry, "entry.split", "the split '" + word + "' is unknown; expected train, val or test");
    }

    /** @param entry one that is not {@link #unknown} */
    Split of(Entry entry, String id) {
        String word = word(entry);
        if (!word.isEmpty()) {
            return Split.named(word);
        }
        Optional<Split> named = settings.splitByFile() ? Split.ofFileName(fileName(entry.source())) : Optional.empty();
        return named.orElseGet(() -> byHash(id));
    }

    private String word(Entry entry) {
        return settings.splitColumn().isEmpty()
                ? ""
                : entry.properties().getOrDefault(settings.splitColumn(), "").strip();
    }

    private Split byHash(String id) {
        byte[] digest = Sha256.digest().digest((settings.seed() + "\n" + id).getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << 8 | digest[i] & 0xff;
        }
        double u = (bits >>> 1) * 2.0 / RANGE;
        if (u < settings.test()) {
            return Split.TEST;
        }
        return u < settings.test() + settings.validation() ? Split.VAL : Split.TRAIN;
    }

    private static String fileName(String source) {
        return Input.of(source, "").fileName();
    }
}
