package org.pccd.sampling.ui.internal.gallery;

import java.util.List;
import java.util.Set;

/**
 * Which samples a gallery shows; everything must hold.
 *
 * @param required symbols of elements that must be in it
 * @param excluded symbols of elements that must not
 * @param step what the funnel was asked for; null for nothing
 */
public record GalleryFilter(Shown shown, Set<String> required, Set<String> excluded, String text, FunnelStep step) {
    public static final GalleryFilter NONE = new GalleryFilter(Shown.ALL, Set.of(), Set.of(), "", null);

    public GalleryFilter {
        required = Set.copyOf(required);
        excluded = Set.copyOf(excluded);
    }

    public GalleryFilter withShown(Shown newShown) {
        return new GalleryFilter(newShown, required, excluded, text, step);
    }

    public GalleryFilter withElements(Set<String> newRequired, Set<String> newExcluded) {
        return new GalleryFilter(shown, newRequired, newExcluded, text, step);
    }

    public GalleryFilter withText(String newText) {
        return new GalleryFilter(shown, required, excluded, newText, step);
    }

    public GalleryFilter withStep(FunnelStep newStep) {
        return new GalleryFilter(shown, required, excluded, text, newStep);
    }

    /** Those that pass, in their order. */
    List<GalleryItem> of(List<GalleryItem> items) {
        if (equals(NONE)) {
            return items;
        }
        GalleryQuery query = new GalleryQuery(text);
        return items.stream().filter(i -> test(i, query)).toList();
    }

    private boolean test(GalleryItem item, GalleryQuery query) {
        if (!shown.test(item) || !(step == null || step.test(item)) || !query.test(item)) {
            return false;
        }
        if (required.isEmpty() && excluded.isEmpty()) {
            return true;
        }
        List<String> elements = item.elements();
        return elements.containsAll(required) && elements.stream().noneMatch(excluded::contains);
    }
}
