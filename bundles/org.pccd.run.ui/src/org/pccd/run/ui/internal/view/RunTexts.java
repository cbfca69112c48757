package org.pccd.run.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import org.pccd.run.RunStatus;
import org.pccd.run.RunStatus.State;
import org.pccd.run.ui.internal.RunFormat;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.ui.Icons;

/** Sentences and icons for jobs. */
final class RunTexts {
    private RunTexts() {}

    /** Everything about a job that does not fit into its row. */
    static String tooltip(RunItem item) {
        List<String> lines = new ArrayList<>(List.of(item.path().toString()));
        RunStatus s = item.overview().status();
        if (s == null) {
            lines.add(item.overview().problem());
            return String.join("\n", lines);
        }
        lines.add(RunFormat.state(s.state()) + (s.message().isEmpty() ? "" : ": " + s.message()));
        lines.add(RunFormat.steps(s) + (s.task().isEmpty() ? "" : ", " + s.task()));
        if (s.worker() != null && s.state().live()) {
            lines.add("process " + s.worker().pid() + " on " + s.worker().machine() + ", launch "
                    + s.worker().launch() + ", " + RunFormat.count(s.worker().threads(), "thread"));
        }
        return String.join("\n", lines);
    }

    static Icons icon(RunItem item) {
        State state = item.state();
        return state == null
                ? Icons.ERROR
                : switch (state) {
                    case QUEUED, STARTING -> Icons.WAITING;
                    case RUNNING -> Icons.START;
                    case PAUSED, SUSPENDED -> Icons.PAUSE;
                    case FINISHED -> Icons.OK;
                    case STOPPED -> Icons.STOP;
                    case FAILED -> Icons.ERROR;
                    case LOST -> Icons.WARNING;
                };
    }

    /** What the jobs are at, in one line. */
    static String summary(List<RunItem> items) {
        if (items.isEmpty()) {
            return "No runs in this workspace yet.";
        }
        List<String> parts = new ArrayList<>();
        long live = items.stream().filter(RunItem::live).count();
        long lost = items.stream().filter(i -> i.state() == State.LOST).count();
        long failed = items.stream().filter(i -> i.state() == State.FAILED).count();
        parts.add(items.size() == 1 ? "1 job" : items.size() + " jobs");
        parts.add(live + " live");
        if (lost > 0) {
            parts.add(lost + " lost");
        }
        if (failed > 0) {
            parts.add(failed + " failed");
        }
        return String.join(", ", parts);
    }
}
