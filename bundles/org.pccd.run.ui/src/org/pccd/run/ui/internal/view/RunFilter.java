package org.pccd.run.ui.internal.view;

import java.util.Locale;
import java.util.function.Predicate;
import org.pccd.run.RunStatus.State;
import org.pccd.run.ui.internal.RunFormat;
import org.pccd.run.ui.internal.RunItem;

/**
 * Which jobs the Runs view shows.
 *
 * @param words each must occur in name, path, dataset, kind, state or message
 */
record RunFilter(Group group, String words) {
    /** Jobs by what one wants to do with them. */
    enum Group {
        ALL("All", item -> true),
        LIVE("Live", RunItem::live),
        ATTENTION(
                "Lost or failed",
                item -> item.state() == State.LOST
                        || item.state() == State.FAILED
                        || item.state() == State.SUSPENDED
                        || item.state() == null),
        ENDED("Stopped or finished", item -> item.state() == State.STOPPED || item.state() == State.FINISHED),
        TRAINING("Training runs", RunItem::training);

        final String title;
        final Predicate<RunItem> shows;

        Group(String title, Predicate<RunItem> shows) {
            this.title = title;
            this.shows = shows;
        }
    }

    boolean shows(RunItem item) {
        if (!group.shows.test(item)) {
            return false;
        }
        String text = (item.path() + " " + RunFormat.source(item.overview()) + " " + RunFormat.kind(item.overview())
                        + " " + (item.state() == null ? "unreadable" : RunFormat.state(item.state())))
                .toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
