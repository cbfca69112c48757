package org.pccd.dft.ui.internal.view;

import java.util.Locale;
import java.util.stream.Stream;
import org.pccd.dft.ui.internal.JobItem;

/** Which jobs are shown: those in which each of some words occurs. */
record JobFilter(String words) {
    boolean shows(JobItem item) {
        String text = Stream.of(JobColumn.values()).map(c -> c.text.apply(item)).reduce("", (a, b) -> a + "\n" + b);
        String all = (text + "\n" + item.row().entry()).toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
