package org.pccd.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Progress;
import org.pccd.energy.hull.EnergyColumns;
import org.pccd.energy.hull.EnergyRows;
import org.pccd.energy.hull.HullException;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.Potentials;
import org.pccd.energy.reference.TableReferences;
import org.pccd.energy.relax.RelaxationSettings;

/** The funnel below the hull, with a potential whose numbers are known beforehand. */
class StabilityTest {
    private static final InstalledPotential MODEL =
            new InstalledPotential("spring", "spring", "Springs", "", "free", Map.of("state.pt", "abc"), "", null);

    @TempDir
    Path folder;

    private final SpringPotential potential = new SpringPotential();
    private Path samples;

    @BeforeEach
    void write() throws IOException {
        samples = Files.createDirectory(folder.resolve("samples"));
        // Relaxes to -1 eV/atom, which is 0.05 above the NaCl of the table.
        Files.writeString(samples.resolve("a.vasp"), poscar("Na Cl", 3.5, 0.5));
        // The same after relaxation, another one before.
        Files.writeString(samples.resolve("b.vasp"), poscar("Na Cl", 3.0, 0.5));
        // 0.2 above the table's KCl.
        Files.writeString(samples.resolve("c.vasp"), poscar("K Cl", 3.4, 0.5));
        Files.writeString(samples.resolve("coincident.vasp"), poscar("Na Cl", 4, 0.05));
        Files.writeString(samples.resolve("unknown.vasp"), poscar("Cs Br", 4.3, 0.5));
        Files.writeString(samples.resolve("unreferenced.vasp"), poscar("Na Br", 3.4, 0.5));
        Files.writeString(samples.resolve("huge.vasp"), poscar("Na Cl", 12, 0.5));
        Files.writeString(samples.resolve("samples.jsonl"), """
            {"index":0,"file":"a.vasp","seed":7,"step":100,"run":"/runs/x"}
            {"index":1,"file":"b.vasp","seed":7,"step":100,"run":"/runs/x"}
            {"index":2,"code":"sites.none","message":"No site was found."}
            """);
    }

    @Test
    void everySampleHasItsEnergyAboveTheHullOrAReason() throws IOException {
        Evaluation e = evaluate(table("spring"));
        assertEquals(0.05, record(e, "a.vasp").stability().aboveHull(), 1e-3);
        assertEquals(0.2, record(e, "c.vasp").stability().aboveHull(), 1e-3);
        assertEquals(
                "unsupported-element", record(e, "unknown.vasp").stability().outcome());
        assertEquals(
                "atoms-on-one-place", record(e, "coincident.vasp").stability().outcome());
        assertEquals("collapsed", record(e, "huge.vasp").stability().outcome());
        SampleStability unreferenced = record(e, "unreferenced.vasp").stability();
        assertEquals("hull.missing-reference", unreferenced.hullFault());
        assertTrue(unreferenced.hullMessage().contains("Br"), unreferenced.hullMessage());
        assertNotNull(unreferenced.energy());
        assertEquals(List.of("Br"), e.report().stability().references().missing());
        assertNull(e.samples().stream()
                .filter(s -> s.failure() != null)
                .findFirst()
                .orElseThrow()
                .stability());
    }

    @Test
    void theFunnelAddsUpAndTheBinsHoldOneAnother() throws IOException {
        Evaluation e = evaluate(table("spring"));
        List<Funnel.Step> steps = e.report().funnel().steps();
        assertEquals(
                "sampled decoded valid unique novel relaxed hull below-0.25 below-0.1 below-0.08 below-0",
                steps.stream().map(Funnel.Step::id).collect(Collectors.joining(" ")));
        for (int i = 1; i < steps.size(); i++) {
            int lost = steps.get(i).lost().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertEquals(steps.get(i - 1).count() - lost, steps.get(i).count());
        }
        List<StabilityReport.Bin> bins = e.report().stability().bins();
        assertEquals(
                List.of(0, 2, 2, 3),
                bins.stream().map(StabilityReport.Bin::count).toList());
        assertEquals(3.0 / 8, bins.get(3).ofAll());
        assertEquals(1.0, bins.get(3).ofKnown());
        assertTrue(bins.stream().allMatch(b -> b.funnel() <= b.count()));
    }

    @Test
    void whatRelaxesToTheSameCountsOnce() throws IOException {
        Evaluation e = evaluate(table("spring"));
        assertEquals(
                "metastable-sun.duplicate",
                record(e, "b.vasp").verdicts().get("metastable-sun").code());
        assertEquals(1.0 / 8, share(e, "metastable-sun"));
        assertEquals(0.0, share(e, "sun"));
    }

    @Test
    void whatIsBelowTheHullIsStable() throws IOException {
        Evaluation e = evaluate(Files.writeString(
                folder.resolve("high.csv"),
                "formula,energy_per_atom,method\nNa,0,spring\nCl,0,spring\nNaCl,-0.9,spring\n"));
        assertEquals(-0.1, record(e, "a.vasp").stability().aboveHull(), 1e-3);
        assertEquals(1.0 / 8, share(e, "sun"));
    }

    @Test
    void theRecordSaysWhereItComesFrom() throws IOException {
        Lineage l = record(evaluate(table("spring")), "a.vasp").lineage();
        assertEquals("/runs/x", l.run());
        assertEquals(100, l.checkpoint());
        assertEquals(7, l.seed());
        assertEquals(Map.of("state.pt", "abc"), l.potentialSha256());
        assertEquals("spring", l.method());
        assertEquals(RelaxationSettings.USUAL, l.relaxation());
        assertEquals(64, l.hull().length());
    }

    @Test
    void relaxationsAreKeptAndGoOnAfterATornLine() throws IOException {
        Path table = table("spring");
        Evaluation first = evaluate(table);
        first.write(samples);
        int energies = potential.computed();
        Evaluation second = evaluate(table);
        assertEquals(energies, potential.computed());
        assertEquals(
                record(first, "a.vasp").stability(), record(second, "a.vasp").stability());
        Stage stage = stage(second);
        assertEquals(stage.structures(), stage.reused());
        assertEquals(stage(first).seconds(), stage.seconds());
        Path lines = samples.resolve("relaxations.jsonl");
        String text = Files.readString(lines);
        Files.writeString(lines, text.substring(0, text.length() - 5));
        assertEquals(6, stage(evaluate(table)).reused());
        assertEquals(text.lines().count(), Files.lines(lines).count());
    }

    @Test
    void theEvaluationIsReadAgainWithItsRelaxedStructures() throws IOException {
        Evaluation written = evaluate(table("spring"));
        written.write(samples);
        Evaluation read = Evaluation.read(samples).orElseThrow();
        assertEquals(written, read);
        assertTrue(read.current(samples), "its own files are no samples");
        RelaxedStructures relaxed = RelaxedStructures.read(samples);
        double volume =
                relaxed.of(record(read, "a.vasp")).orElseThrow().lattice().volume();
        assertEquals(2 * SpringPotential.BEST, volume, 0.5);
        assertTrue(relaxed.of(record(read, "huge.vasp")).isEmpty());
    }

    @Test
    void energiesOfAnotherMethodAreRefusedBeforeAnythingIsComputed() throws IOException {
        Path other = table("PBE");
        assertTrue(assertThrows(HullException.class, () -> evaluate(other))
                .getMessage()
                .contains("do not mix"));
        assertEquals(0, potential.computed());
        assertFalse(Files.exists(samples.resolve("relaxations.jsonl")));
    }

    @Test
    void withoutAPotentialOverlapsAreFilteredAndItIsSaid() {
        Potentials none = new Potentials(folder.resolve("none"));
        try (Potential filter = none.open("repulsion", 1)) {
            Evaluation e = Evaluation.of(
                    samples,
                    ReferenceOfNothing.INSTANCE,
                    Evaluation.MATCHER,
                    new StabilityRequest(none.get("repulsion"), filter, RelaxationSettings.USUAL, null),
                    Progress.NONE);
            StabilityReport r = e.report().stability();
            assertFalse(r.potential().physical());
            assertTrue(
                    r.potential().note().contains("pccd potential install"),
                    r.potential().note());
            assertEquals(
                    new TreeSet<>(List.of("atoms-on-one-place", "separate")),
                    new TreeSet<>(r.outcomes().keySet()));
            assertTrue(e.report().metrics().stream().noneMatch(m -> m.id().equals("energy-above-hull")));
            assertEquals("separate", e.report().funnel().steps().getLast().id());
            assertTrue(r.bins().isEmpty());
        }
    }

    @Test
    void withoutEnergiesNothingOfThemIsWritten() throws IOException {
        Evaluation e = Evaluation.of(samples, ReferenceOfNothing.INSTANCE, Progress.NONE);
        e.write(samples);
        assertEquals("novel", e.report().funnel().steps().getLast().id());
        assertFalse(Files.readString(samples.resolve(Evaluation.SAMPLES_FILE)).contains("stability"));
    }

    private Evaluation evaluate(Path table) {
        TableReferences references = new TableReferences(
                table,
                EnergyRows.read(table, EnergyColumns.USUAL, Progress.NONE).references(null));
        return Evaluation.of(
                samples,
                ReferenceOfNothing.INSTANCE,
                Evaluation.MATCHER,
                new StabilityRequest(MODEL, potential, RelaxationSettings.USUAL, references),
                Progress.NONE);
    }

    private Path table(String method) throws IOException {
        return Files.writeString(
                folder.resolve("energies.csv"),
                "formula,energy_per_atom,method\nNa,0,M\nCl,0,M\nK,0,M\nNaCl,-1.05,M\nKCl,-1.2,M\n"
                        .replace("M", method));
    }

    private static SampleRecord record(Evaluation e, String file) {
        return e.samples().stream()
                .filter(s -> file.equals(s.file()))
                .findFirst()
                .orElseThrow();
    }

    private static Stage stage(Evaluation e) {
        return e.report().stages().stream()
                .filter(s -> s.id().equals("relax"))
                .findFirst()
                .orElseThrow();
    }

    private static double share(Evaluation e, String metric) {
        return e.report().metrics().stream()
                .filter(m -> m.id().equals(metric))
                .findFirst()
                .orElseThrow()
                .values()
                .get("share");
    }

    private static String poscar(String elements, double a, double x) {
        return "test\n" + a + "\n1 0 0\n0 1 0\n0 0 1\n" + elements + "\n1 1\nDirect\n0 0 0\n" + x + " " + x + " " + x
                + "\n";
    }
}
