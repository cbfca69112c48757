package org.pccd.sampling.ui.internal.player;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Widget;
import org.pccd.run.DenoisingTrace;
import org.pccd.ui.Tasks;

/** Reads tensors of steps in the background; of steps that are asked for meanwhile only the last is read. */
final class FrameLoader {
    /** Tensors of one step. */
    record Loaded(int frame, float[] noisy, float[] predicted) {}

    private final Widget owner;
    private final DenoisingTrace trace;
    private final Consumer<Loaded> done;
    private final Consumer<Exception> failed;
    private int wanted = -1;
    private boolean busy;

    FrameLoader(Widget owner, DenoisingTrace trace, Consumer<Loaded> done, Consumer<Exception> failed) {
        this.owner = owner;
        this.trace = trace;
        this.done = done;
        this.failed = failed;
    }

    void want(int frame) {
        wanted = frame;
        if (!busy) {
            next();
        }
    }

    private void next() {
        int frame = wanted;
        wanted = -1;
        busy = true;
        Tasks.quietly(
                "Reading step " + frame,
                owner,
                progress -> new Loaded(frame, trace.noisy(frame), trace.predicted(frame)),
                loaded -> {
                    finished();
                    done.accept(loaded);
                },
                e -> {
                    finished();
                    failed.accept(e);
                });
    }

    private void finished() {
        busy = false;
        if (wanted >= 0) {
            next();
        }
    }
}
