package org.pccd.workbench.tests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.eclipse.ui.internal.monitoring.MonitoringStartup;
import org.eclipse.ui.monitoring.IUiFreezeEventLogger;
import org.eclipse.ui.monitoring.UiFreezeEvent;

/** Collects what the platform's monitor reports: events that held the user interface for longer than 200 ms. */
public class Freezes implements IUiFreezeEventLogger {
    private static final List<UiFreezeEvent> EVENTS = new CopyOnWriteArrayList<>();

    @Override
    public void log(UiFreezeEvent event) {
        EVENTS.add(event);
    }

    /** Runs an action of the test thread and tells each freeze that began meanwhile, with its stack where known. */
    static List<String> during(Runnable action) {
        if (!watching()) { // the platform starts it with the product, but not in every run of tests
            MonitoringStartup.createAndStartMonitorThread();
            Ui.await("the monitor watches", 20, Freezes::watching);
        }
        EVENTS.clear();
        long start = System.currentTimeMillis();
        action.run();
        Ui.run(() -> {});
        Ui.pause(500);
        return EVENTS.stream()
                .filter(e -> e.getStartTimestamp() >= start)
                .map(Freezes::describe)
                .toList();
    }

    private static boolean watching() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals("Event Loop Monitor"));
    }

    private static String describe(UiFreezeEvent event) {
        StringBuilder text = new StringBuilder(event.getTotalDuration() + " ms");
        if (event.getStackTraceSamples().length > 0) {
            Stream.of(event.getStackTraceSamples()[0].getStackTraces())
                    .filter(t -> t.getThreadId() == Ui.display().getThread().threadId())
                    .flatMap(t -> Stream.of(t.getStackTrace()))
                    .limit(40)
                    .forEach(f -> text.append("\n    ").append(f));
        }
        return text.toString();
    }
}
