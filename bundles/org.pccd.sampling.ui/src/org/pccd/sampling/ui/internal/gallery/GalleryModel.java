package org.pccd.sampling.ui.internal.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.Funnel;
import org.pccd.evaluation.SampleRecord;

/**
 * The samples of one folder as a gallery shows them: filtered, sorted, some of them selected. Grid, table and funnel
 * share it. Used by one thread, that of the user interface; knows no widgets.
 */
public final class GalleryModel {
    private final Path folder;
    private final List<GalleryItem> items = new ArrayList<>();
    private final Map<String, SampleRecord> records = new HashMap<>();
    private final Set<GalleryItem> selection = new LinkedHashSet<>();
    private final List<Runnable> onContent = new ArrayList<>();
    private final List<Runnable> onSelection = new ArrayList<>();
    private List<GalleryItem> visible = List.of();
    private GalleryFilter filter = GalleryFilter.NONE;
    private GalleryOrder order = GalleryOrder.INDEX;
    private boolean descending;
    private Evaluation evaluation;

    public GalleryModel(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** Told after content, filter or order have changed. */
    public void onContent(Runnable listener) {
        onContent.add(listener);
    }

    /** Told after the selection has changed. */
    public void onSelection(Runnable listener) {
        onSelection.add(listener);
    }

    /** No listener is told any more. */
    public void close() {
        onContent.clear();
        onSelection.clear();
    }

    public void removeContentListener(Runnable listener) {
        onContent.remove(listener);
    }

    void add(List<SampleEntry> entries) {
        for (SampleEntry e : entries) {
            GalleryItem item = new GalleryItem(folder, e);
            item.setRecord(records.get(e.key()));
            items.add(item);
        }
        refresh();
    }

    void clear() {
        items.clear();
        selection.clear();
        refresh();
    }

    void setEvaluation(Evaluation found) {
        evaluation = found;
        records.clear();
        if (found != null) {
            found.samples().forEach(r -> records.put(SampleEntry.key(r), r));
        }
        items.forEach(i -> i.setRecord(records.get(i.entry().key())));
        refresh();
    }

    /** What was found at the last evaluation; empty where there was none. */
    public Optional<Evaluation> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    /** Every sample, in the order in which it came. */
    public List<GalleryItem> items() {
        return List.copyOf(items);
    }

    public int size() {
        return items.size();
    }

    /** How many there are of a kind, whatever is shown. */
    public long count(Shown kind) {
        return items.stream().filter(kind::test).count();
    }

    /** Those that pass the filter, sorted. */
    public List<GalleryItem> visible() {
        return visible;
    }

    public GalleryFilter filter() {
        return filter;
    }

    public void setFilter(GalleryFilter wanted) {
        if (!wanted.equals(filter)) {
            filter = wanted;
            refresh();
        }
    }

    public GalleryOrder order() {
        return order;
    }

    public boolean descending() {
        return descending;
    }

    public void sort(GalleryOrder by, boolean down) {
        order = by;
        descending = down;
        refresh();
    }

    private void refresh() {
        List<GalleryItem> found = filter.of(items);
        boolean natural = order == GalleryOrder.INDEX && !descending;
        visible = natural
                ? List.copyOf(found)
                : found.stream().sorted(order.comparator(descending)).toList();
        List.copyOf(onContent).forEach(Runnable::run);
    }

    /** In the order in which they were chosen. */
    public List<GalleryItem> selection() {
        return List.copyOf(selection);
    }

    public boolean selected(GalleryItem item) {
        return selection.contains(item);
    }

    public void select(Collection<GalleryItem> chosen) {
        if (!selection.equals(new LinkedHashSet<>(chosen))) {
            selection.clear();
            selection.addAll(chosen);
            List.copyOf(onSelection).forEach(Runnable::run);
        }
    }

    /** The funnel of what is known: before the evaluation only which samples were decoded. */
    public Funnel funnel() {
        if (evaluation != null && evaluation.samples().size() >= items.size()) {
            return evaluation.report().funnel() == null
                    ? Funnel.of(evaluation.samples())
                    : evaluation.report().funnel();
        }
        Map<String, Integer> lost = new TreeMap<>();
        for (GalleryItem i : items) {
            Badge.loss(i).filter(l -> l.step().equals("decoded")).ifPresent(l -> lost.merge(l.code(), 1, Integer::sum));
        }
        int decoded = items.size()
                - lost.values().stream().mapToInt(Integer::intValue).sum();
        return new Funnel(List.of(
                new Funnel.Step("sampled", "Sampled", items.size(), Map.of()),
                new Funnel.Step("decoded", "Decoded", decoded, lost)));
    }
}
