package org.pccd.viewer.ui.internal.editor;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Control;
import org.pccd.ui.Tasks;

/** Reads the text of an editor in the background, a little after the last change. */
final class LiveReading {
    private static final int MILLIS = 350;

    private final Control owner;
    private final Consumer<Parsed> done;
    private final Consumer<String> failed;
    private final Runnable start = this::start;
    private IDocument document;
    private String fileName;
    private Job job;
    private long version;

    LiveReading(Control owner, Consumer<Parsed> done, Consumer<String> failed) {
        this.owner = owner;
        this.done = done;
        this.failed = failed;
    }

    /** Reads this text from now on, at once for the first time. */
    void of(String newName, IDocument newDocument) {
        fileName = newName;
        document = newDocument;
        start();
    }

    /** Reads a file once. */
    void of(Path file) {
        run(progress -> Parsed.of(file, progress));
    }

    /** The text has changed. */
    void changed() {
        owner.getDisplay().timerExec(MILLIS, start);
    }

    private void start() {
        if (!owner.isDisposed() && document != null) {
            String text = document.get();
            String name = fileName;
            run(progress -> Parsed.of(name, text, progress));
        }
    }

    private void run(Tasks.Work<Parsed> work) {
        if (job != null) {
            job.cancel();
        }
        long own = ++version;
        job = Tasks.quietly(
                "Read structures",
                owner,
                work,
                parsed -> {
                    if (own == version) {
                        done.accept(parsed);
                    }
                },
                failure -> {
                    if (own == version) {
                        failed.accept(Tasks.error("Reading", failure).getMessage());
                    }
                });
    }
}
