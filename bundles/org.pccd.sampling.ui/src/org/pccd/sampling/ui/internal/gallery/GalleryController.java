package org.pccd.sampling.ui.internal.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.pccd.evaluation.Evaluation;
import org.pccd.run.RunStatus;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/**
 * Fills a gallery while its samples are drawn, and has them evaluated when they are all there. Used on the thread of
 * the user interface.
 */
final class GalleryController {
    /** What the evaluation is up to. */
    enum Phase {
        LOADING,
        DRAWING,
        NO_REFERENCE,
        EVALUATING,
        EVALUATED,
        OUTDATED,
        FAILED
    }

    private final Control owner;
    private final GalleryModel model;
    private final GalleryFeed feed;
    private final List<Runnable> onState = new ArrayList<>();
    private Phase phase = Phase.LOADING;
    private RunStatus status;
    private String message = "";
    private Job evaluation;
    private boolean tried;

    GalleryController(Control owner, GalleryModel model) {
        this.owner = owner;
        this.model = model;
        feed = new GalleryFeed(model.folder(), owner.getDisplay(), this::take);
        owner.addDisposeListener(e -> feed.cancel());
    }

    void start() {
        feed.schedule();
    }

    void onState(Runnable listener) {
        onState.add(listener);
    }

    Phase phase() {
        return phase;
    }

    /** Of the work that draws the samples, null where it is no job of ours. */
    RunStatus status() {
        return status;
    }

    /** What is wrong, or worth knowing; empty else. */
    String message() {
        return message;
    }

    private void take(GalleryFeed.News news) {
        if (owner.isDisposed()) {
            return;
        }
        status = news.status();
        if (news.anew()) {
            model.clear();
            model.setEvaluation(null);
        }
        if (!news.entries().isEmpty()) {
            model.add(news.entries());
            tried = false;
        }
        if (news.evaluation() != null) {
            model.setEvaluation(news.evaluation());
        }
        if (!news.problem().isEmpty()) {
            become(Phase.FAILED, news.problem());
        } else if (news.complete()) {
            judge(news);
        }
    }

    private void judge(GalleryFeed.News news) {
        boolean live = status != null && status.state().live();
        Optional<Evaluation> known = model.evaluation();
        boolean whole = known.isPresent() && known.get().samples().size() == model.size();
        boolean outdated = news.evaluation() != null && !news.current();
        if (phase == Phase.EVALUATING) {
            return;
        }
        if (live) {
            become(Phase.DRAWING, "");
        } else if (whole && !outdated && phase != Phase.OUTDATED) {
            become(Phase.EVALUATED, message);
        } else if (!tried && model.size() > 0) {
            evaluate();
        } else if (model.size() == 0 && phase != Phase.FAILED) {
            become(Phase.LOADING, "");
        }
    }

    /** Evaluates in the background, unless that is going on. */
    void evaluate() {
        evaluate(List.of());
    }

    /** @param options of the command line for energies, empty for none */
    void evaluate(List<String> options) {
        if (evaluation != null && evaluation.getState() != Job.NONE) {
            return;
        }
        tried = true;
        Path folder = model.folder();
        become(Phase.EVALUATING, "");
        Tasks.quietly(
                "Looking for the reference",
                owner,
                p -> References.of(folder),
                r -> evaluate(r, options),
                this::failed);
    }

    private void evaluate(Optional<Path> reference, List<String> options) {
        if (reference.isEmpty()) {
            become(Phase.NO_REFERENCE, "");
            return;
        }
        Path folder = model.folder();
        Path dataset = reference.get();
        evaluation = Tasks.start(
                "Evaluating " + folder.getFileName() + (options.isEmpty() ? "" : " with energies"),
                owner,
                p -> options.isEmpty()
                        ? EvaluationWork.run(folder, dataset, p)
                        : new EvaluationWork.Result(EvaluationWork.withEnergies(folder, dataset, options, p), true, ""),
                r -> {
                    model.setEvaluation(r.evaluation());
                    become(Phase.EVALUATED, r.problem());
                    if (r.kept()) {
                        Projects.refresh(folder);
                    }
                });
        evaluation.addJobChangeListener(new EndOfJob(() -> owner.getDisplay().asyncExec(this::ended)));
    }

    private void ended() {
        // Cancelled or failed: the task itself tells why.
        if (!owner.isDisposed() && phase == Phase.EVALUATING) {
            become(Phase.OUTDATED, "The evaluation did not end.");
        }
    }

    private void failed(Exception e) {
        become(Phase.FAILED, e.getMessage());
    }

    private void become(Phase now, String text) {
        phase = now;
        message = text;
        List.copyOf(onState).forEach(Runnable::run);
    }
}
