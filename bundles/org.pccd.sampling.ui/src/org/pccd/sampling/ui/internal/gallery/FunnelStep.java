package org.pccd.sampling.ui.internal.gallery;

import java.util.List;
import java.util.Optional;
import org.pccd.evaluation.Funnel;

/**
 * Samples that a step of the funnel has let through, or has lost.
 *
 * @param step id of the step
 * @param lost whether those are meant that were lost there, else those that are left after it
 * @param code only those lost for this reason; null for any
 */
public record FunnelStep(String step, boolean lost, String code) {
    private static final List<String> ORDER = Funnel.order();

    boolean test(GalleryItem item) {
        Optional<Funnel.Loss> loss = Badge.loss(item);
        if (lost) {
            return loss.filter(l ->
                            l.step().equals(step) && (code == null || l.code().equals(code)))
                    .isPresent();
        }
        if (ORDER.indexOf(step) > 1 && item.record() == null) {
            return false;
        }
        return loss.isEmpty() || ORDER.indexOf(loss.get().step()) > ORDER.indexOf(step);
    }

    /** For people. */
    public String title() {
        String which = lost ? "Lost at '" + step + "'" : "Left after '" + step + "'";
        return code == null ? which : which + ": " + code;
    }
}
