package org.pccd.sampling.ui.internal.gallery;

import java.util.Optional;
import org.eclipse.swt.graphics.Color;
import org.pccd.evaluation.Funnel;
import org.pccd.ui.Icons;
import org.pccd.ui.Palette;

/** How far a sample comes on the way to a valid, unique and novel structure. Declared from the worst to the best. */
public enum Badge {
    UNDECODED("not decoded", Icons.ERROR),
    INVALID("not valid", Icons.WARNING),
    DUPLICATE("duplicate", Icons.DUPLICATE),
    KNOWN("known", Icons.INFO),
    WAITING("not evaluated yet", Icons.WAITING),
    NOVEL("valid, unique and novel", Icons.NOVEL);

    private final String title;
    private final Icons icon;

    Badge(String title, Icons icon) {
        this.title = title;
        this.icon = icon;
    }

    public String title() {
        return title;
    }

    public Icons icon() {
        return icon;
    }

    /** Also told by the icon, for those who do not see colours. */
    Color color(Palette palette) {
        return switch (this) {
            case UNDECODED -> palette.error();
            case INVALID -> palette.warning();
            case DUPLICATE, KNOWN -> palette.muted();
            case WAITING -> palette.grid();
            case NOVEL -> palette.ok();
        };
    }

    static Badge of(GalleryItem item) {
        if (item.record() == null) {
            return item.entry().decoded() ? WAITING : UNDECODED;
        }
        return loss(item)
                .map(l -> switch (l.step()) {
                    case "decoded" -> UNDECODED;
                    case "valid" -> INVALID;
                    case "unique" -> DUPLICATE;
                    case "novel" -> KNOWN;
                    // What a potential says of it comes after this badge.
                    default -> NOVEL;
                })
                .orElse(NOVEL);
    }

    /** Where a sample is lost, as far as that is known. */
    static Optional<Funnel.Loss> loss(GalleryItem item) {
        if (item.record() != null) {
            return Funnel.loss(item.record());
        }
        SampleEntry e = item.entry();
        return !e.decoded()
                ? Optional.of(
                        new Funnel.Loss("decoded", e.code() == null ? "sample.undecodable" : e.code(), e.message()))
                : Optional.empty();
    }
}
