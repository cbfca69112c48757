package org.pccd.sampling.ui.internal.gallery;

import java.util.function.Predicate;
import org.pccd.energy.relax.RelaxationOutcome;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.StabilityReport;

/** Which samples a gallery shows, by verdict. */
public enum Shown {
    ALL("All samples", i -> true),
    DECODED("Decoded", GalleryItem::decoded),
    UNDECODED("Not decoded", i -> !i.decoded()),
    VALID("Valid", i -> passed(i, "structural-validity") && passed(i, "composition-validity")),
    INVALID("Decoded, not valid", i -> i.badge() == Badge.INVALID),
    UNIQUE("Unique", i -> passed(i, "uniqueness")),
    DUPLICATE("Duplicates", i -> failed(i, "uniqueness")),
    NOVEL("Novel", i -> passed(i, "novelty")),
    KNOWN("Known", i -> failed(i, "novelty")),
    GOOD("Valid, unique and novel", i -> i.badge() == Badge.NOVEL),
    WAITING("Not evaluated yet", i -> i.badge() == Badge.WAITING),
    RELAXED("Relaxed", i -> i.record() != null && i.record().stability() != null && relaxed(i.record())),
    METASTABLE("Below 0.25 eV/atom above the hull", i -> below(i, 0.25)),
    NEAR("Below 0.08 eV/atom above the hull", i -> below(i, 0.08)),
    STABLE("On the hull or below it", i -> below(i, 0)),
    SUN("Stable, unique, novel (S.U.N.)", i -> passed(i, "sun")),
    METASTABLE_SUN("Metastable, unique, novel", i -> passed(i, "metastable-sun"));

    private final String title;
    private final Predicate<GalleryItem> wanted;

    Shown(String title, Predicate<GalleryItem> wanted) {
        this.title = title;
        this.wanted = wanted;
    }

    public String title() {
        return title;
    }

    boolean test(GalleryItem item) {
        return wanted.test(item);
    }

    private static boolean relaxed(SampleRecord r) {
        return RelaxationOutcome.CONVERGED.id().equals(r.stability().outcome());
    }

    private static boolean below(GalleryItem i, double limit) {
        return i.record() != null
                && i.record().stability() != null
                && i.record().stability().aboveHull() != null
                && StabilityReport.within(i.record().stability().aboveHull(), limit);
    }

    private static boolean passed(GalleryItem i, String metric) {
        return i.record() != null && i.record().passed(metric);
    }

    private static boolean failed(GalleryItem i, String metric) {
        return i.record() != null && i.record().verdicts().containsKey(metric) && !passed(i, metric);
    }
}
