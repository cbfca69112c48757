package org.pccd.sampling.ui.internal.nearest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetEntry;
import org.pccd.evaluation.Comparison;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.Nearest;
import org.pccd.evaluation.NearestSearch;
import org.pccd.sampling.ui.internal.gallery.GalleryItem;
import org.pccd.sampling.ui.internal.gallery.References;
import org.pccd.viewer.StructureSubject;

/**
 * Finds the nearest known structure of a sample and puts both side by side, as {@code pccd nearest} does. Keeps the
 * dataset open from one sample to the next. Used by one thread at a time, not that of the user interface.
 */
final class NearestWork {
    private Dataset dataset;
    private NearestSearch search;

    /** What is shown. */
    record Found(
            GalleryItem item,
            Nearest nearest,
            Comparison comparison,
            StructureSubject sample,
            StructureSubject known) {}

    synchronized Found find(GalleryItem item, Progress progress) {
        Structure sample = item.structure();
        Path reference = References.of(item.folder())
                .orElseThrow(() -> new PccdException("The dataset that the run was trained on is not here: choose one"
                        + " to compare with in the gallery."));
        open(reference);
        Nearest kept = item.record() == null ? null : item.record().nearest();
        Nearest nearest = kept != null
                        && kept.row() < dataset.size()
                        && dataset.entry(kept.row()).id().equals(kept.id())
                ? kept
                : search.find(sample, progress)
                        .orElseThrow(() -> new PccdException(reference + " holds no structure to compare with."));
        DatasetEntry known = dataset.entry(nearest.row());
        Comparison.Cells cells = Comparison.cells(sample, known.structure(), Evaluation.MATCHER);
        return new Found(
                item,
                nearest,
                Comparison.of(sample, known.structure(), Evaluation.MATCHER),
                StructureSubject.of("Sample: " + item.title(), cells.first(), item.facts()),
                StructureSubject.of("Known: " + known.id() + " " + nearest.formula(), cells.second(), facts(known)));
    }

    private static Map<String, String> facts(DatasetEntry e) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Id", e.id());
        facts.put("Split", e.split().label());
        facts.putAll(e.labels());
        return facts;
    }

    /** How near they are, in a sentence. */
    static String sentence(Found f) {
        Nearest n = f.nearest();
        String text = Character.toUpperCase(n.relation().title().charAt(0))
                + n.relation().title().substring(1);
        if (f.comparison().rms() != null) {
            text += String.format(
                    Locale.ROOT,
                    ", rms %.4f (greatest %.4f) of the site spacing",
                    f.comparison().rms(),
                    f.comparison().greatest());
        }
        return text
                + String.format(
                        Locale.ROOT,
                        "; distances: composition %.3f, radial fingerprints %.3f. Cells: %s.",
                        n.composition(),
                        n.structure(),
                        f.comparison().cells());
    }

    private void open(Path reference) {
        if (dataset == null
                || !dataset.folder().equals(reference.toAbsolutePath().normalize())) {
            close();
            dataset = Dataset.open(reference);
            search = new NearestSearch(dataset, Evaluation.MATCHER);
        }
    }

    synchronized void close() {
        if (dataset != null) {
            dataset.close();
            dataset = null;
        }
    }
}
