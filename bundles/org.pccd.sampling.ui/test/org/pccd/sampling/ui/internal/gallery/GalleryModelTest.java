package org.pccd.sampling.ui.internal.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.EvaluationReport;
import org.pccd.evaluation.Funnel;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.Verdict;

class GalleryModelTest {
    private final GalleryModel model = new GalleryModel(Path.of("samples"));

    @BeforeEach
    void fourSamples() {
        model.add(List.of(
                entry(0, "a.cif", "Li", "O"),
                entry(1, null, "Na", "Cl"),
                entry(2, "c.cif", "Li", "F"),
                entry(3, "d.cif", "Fe")));
    }

    @Test
    void beforeTheEvaluationOnlyDecodingIsKnown() {
        assertEquals(
                List.of("sampled 4", "decoded 3"),
                model.funnel().steps().stream()
                        .map(s -> s.id() + " " + s.count())
                        .toList());
        assertEquals(Badge.WAITING, model.items().get(0).badge());
        assertEquals(Badge.UNDECODED, model.items().get(1).badge());
    }

    @Test
    void theFunnelsStepsFilterExactlyWhatTheyCount() {
        evaluate();
        for (Funnel.Step step : model.funnel().steps()) {
            model.setFilter(GalleryFilter.NONE.withStep(new FunnelStep(step.id(), false, null)));
            assertEquals(step.count(), model.visible().size(), step.id());
            step.lost().forEach((code, n) -> {
                model.setFilter(GalleryFilter.NONE.withStep(new FunnelStep(step.id(), true, code)));
                assertEquals(n, model.visible().size(), code);
            });
        }
    }

    @Test
    void termsOfAQueryMustAllHold() {
        evaluate();
        assertEquals(List.of(0L, 2L), query("sites<=2"));
        assertEquals(List.of(2L), query("sg:200-230 sites<=2"));
        assertEquals(List.of(3L), query("code:structure"));
        assertEquals(List.of(0L), query("li2o"));
        assertEquals(List.of(), query("density>nonsense"));
    }

    @Test
    void elementsAreRequiredAndExcluded() {
        model.setFilter(GalleryFilter.NONE.withElements(Set.of("Li"), Set.of("F")));
        assertEquals(List.of(0L), indices());
    }

    @Test
    void whatIsNotKnownComesLastInEitherDirection() {
        evaluate();
        model.sort(GalleryOrder.SITES, false);
        assertEquals(List.of(0L, 2L, 3L, 1L), indices());
        model.sort(GalleryOrder.SITES, true);
        assertEquals(List.of(3L, 0L, 2L, 1L), indices());
    }

    @Test
    void listenersAreToldOfChangesOnly() {
        int[] told = new int[1];
        model.onSelection(() -> told[0]++);
        model.select(model.items().subList(0, 2));
        model.select(model.items().subList(0, 2));
        assertEquals(1, told[0]);
        assertTrue(model.selected(model.items().get(1)));
    }

    private List<Long> query(String text) {
        model.setFilter(GalleryFilter.NONE.withText(text));
        return indices();
    }

    private List<Long> indices() {
        return model.visible().stream().map(GalleryItem::index).toList();
    }

    private void evaluate() {
        List<SampleRecord> records = List.of(
                record(0, "a.cif", "Li2O", 12, 2, ""),
                new SampleRecord(
                        1L, "b", "list", null, null, null, Verdict.failed("sites.none", ""), Map.of(), Map.of(), null),
                record(2, "c.cif", "LiF", 225, 2, "novelty"),
                record(3, "d.cif", "Fe", 229, 5, "structural-validity"));
        model.setEvaluation(new Evaluation(
                new EvaluationReport("", "", null, null, null, List.of(), Map.of(), Funnel.of(records)), records));
    }

    private static SampleRecord record(long index, String file, String formula, int group, double sites, String fails) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (String metric : List.of("structural-validity", "composition-validity", "uniqueness", "novelty")) {
            String code = metric.equals("novelty") ? "novel.known" : "structure.distance";
            verdicts.put(metric, metric.equals(fails) ? Verdict.failed(code, "") : Verdict.PASSED);
        }
        return new SampleRecord(index, file, file, file, formula, group, null, verdicts, Map.of("sites", sites), null);
    }

    private static SampleEntry entry(long index, String file, String... elements) {
        return new SampleEntry(index, "", file, file == null ? "sites.none" : null, "", List.of(elements));
    }
}
