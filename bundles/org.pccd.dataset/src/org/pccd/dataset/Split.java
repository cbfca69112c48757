package org.pccd.dataset;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;

/** What a structure is used for. */
public enum Split {
    TRAIN("train(ing)?"),
    VAL("val(idation)?|valid|dev"),
    TEST("test");

    private final Pattern words;
    private final Pattern fileName;

    Split(String words) {
        this.words = Pattern.compile(words);
        this.fileName = Pattern.compile("(" + words + ")(?![a-z]).*");
    }

    /** The name in files and in the database: {@code train}, {@code val} or {@code test}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The split that a word such as {@code train}, {@code valid} or {@code TEST} means. */
    public static Optional<Split> parse(String word) {
        String w = word.strip().toLowerCase(Locale.ROOT);
        for (Split s : values()) {
            if (s.words.matcher(w).matches()) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }

    /** @throws PccdException where the word means no split */
    public static Split named(String word) {
        return parse(word)
                .orElseThrow(() ->
                        new PccdException("There is no split '" + word + "'; the splits are train, val and test."));
    }

    /** The split that a file's name begins with, as in {@code val.csv.gz} or {@code train_2.csv}. */
    public static Optional<Split> ofFileName(String name) {
        String n = name.toLowerCase(Locale.ROOT);
        for (Split s : values()) {
            if (s.fileName.matcher(n).matches()) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }
}
