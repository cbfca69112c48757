package org.pccd.energy.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.ImportSettings;
import org.pccd.energy.hull.HullException;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.relax.RelaxationSettings;

class ComputedReferencesTest {
    private static final InstalledPotential MODEL =
            new InstalledPotential("spring", "spring", "", "", "", Map.of("state.pt", "abc"), "", null);

    private static final Set<Element> SALT = EnumSet.of(Element.Na, Element.Cl);

    @TempDir
    Path folder;

    private final SpringPotential potential = new SpringPotential();
    private Dataset dataset;

    @BeforeEach
    void phases() {
        List<Entry> entries = new ArrayList<>();
        entries.add(entry("sodium", Element.Na, Element.Na, 3.5));
        entries.add(entry("chlorine", Element.Cl, Element.Cl, 3.3));
        entries.add(entry("salt", Element.Na, Element.Cl, 3.6));
        entries.add(entry("potassium chloride", Element.K, Element.Cl, 3.6));
        entries.add(entry("unknown element", Element.Na, Element.W, 3.6));
        Path into = folder.resolve("known");
        new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE).importEntries("test", entries, into);
        dataset = Dataset.open(into);
    }

    @AfterEach
    void close() {
        dataset.close();
    }

    @Test
    void onlyPhasesOfTheSystemAndItsPartsAreComputed() {
        HullReferences.Found found =
                references(PhaseState.STATIC, RelaxationSettings.USUAL).of(Set.of(SALT), Progress.NONE);
        assertEquals(
                List.of("sodium", "chlorine", "salt"),
                found.set().entries().stream().map(e -> e.id()).toList());
        assertEquals(3, potential.computed());
        assertEquals(List.of(), found.report().missing());
        double v = 3.6 * 3.6 * 3.6 / 2;
        assertEquals((v - 20) * (v - 20) / 100 - 1, found.set().entries().get(2).energyPerAtom(), 1e-9);
    }

    @Test
    void relaxedPhasesAreAtTheBottom() {
        HullReferences.Found found =
                references(PhaseState.RELAXED, RelaxationSettings.USUAL).of(Set.of(SALT), Progress.NONE);
        assertEquals(-1, found.set().entries().get(2).energyPerAtom(), 1e-3);
        assertEquals(0, found.set().entries().get(0).energyPerAtom(), 1e-3);
    }

    @Test
    void whatWasComputedIsNotComputedAgain() {
        HullReferences.Found first =
                references(PhaseState.RELAXED, RelaxationSettings.USUAL).of(Set.of(SALT), Progress.NONE);
        int energies = potential.computed();
        HullReferences.Found second =
                references(PhaseState.RELAXED, RelaxationSettings.USUAL).of(Set.of(SALT), Progress.NONE);
        assertEquals(energies, potential.computed());
        assertEquals(3, second.report().cached());
        assertEquals(0, second.report().computed());
        assertEquals(first.report().seconds(), second.report().seconds(), "what they took is known later too");
        assertEquals(first.set().entries(), second.set().entries());
    }

    @Test
    void otherSettingsAndStatesAreKeptApart() {
        Path one = Path.of(references(PhaseState.RELAXED, RelaxationSettings.USUAL)
                .of(Set.of(SALT), Progress.NONE)
                .report()
                .cache());
        Path other = Path.of(references(PhaseState.STATIC, RelaxationSettings.USUAL)
                .of(Set.of(SALT), Progress.NONE)
                .report()
                .cache());
        assertTrue(!one.equals(other));
        assertTrue(new PhasePlan("m", Map.of("f", "1"), PhaseState.STATIC, null, "name", "hash")
                .key()
                .equals(new PhasePlan("m", Map.of("f", "1"), PhaseState.STATIC, null, "another name", "hash").key()));
        assertTrue(!new PhasePlan("m", Map.of("f", "1"), PhaseState.STATIC, null, "name", "hash")
                .key()
                .equals(new PhasePlan("m", Map.of("f", "2"), PhaseState.STATIC, null, "name", "hash").key()));
    }

    @Test
    void aKilledComputationGoesOnBehindTheTornLine() throws IOException {
        HullReferences.Found whole =
                references(PhaseState.STATIC, RelaxationSettings.USUAL).of(Set.of(SALT), Progress.NONE);
        Path lines = Path.of(whole.report().cache()).resolve("energies.jsonl");
        String text = Files.readString(lines);
        Files.writeString(lines, text.substring(0, text.length() - 30));
        HullReferences.Found again =
                references(PhaseState.STATIC, RelaxationSettings.USUAL).of(Set.of(SALT), Progress.NONE);
        assertEquals(2, again.report().cached());
        assertEquals(whole.set().entries(), again.set().entries());
        Files.writeString(lines, "no json\n", StandardOpenOption.APPEND);
        assertTrue(assertThrows(PccdException.class, () -> references(PhaseState.STATIC, RelaxationSettings.USUAL)
                        .of(Set.of(SALT), Progress.NONE))
                .getMessage()
                .contains("energies.jsonl:4"));
    }

    @Test
    void cancellingKeepsWhatIsDone() {
        Progress soon = new Progress() {
            @Override
            public void begin(String task, long total, String unit) {}

            @Override
            public void done(long done, String message) {}

            @Override
            public boolean cancelled() {
                return potential.computed() > 2;
            }
        };
        ComputedReferences references = references(PhaseState.RELAXED, RelaxationSettings.USUAL);
        assertThrows(CancellationException.class, () -> references.of(Set.of(SALT), soon));
        assertEquals(
                3, references.of(Set.of(SALT), Progress.NONE).set().entries().size());
    }

    @Test
    void refusedPhasesAndMissingElementsAreCounted() {
        HullReferences.Found found = references(PhaseState.STATIC, RelaxationSettings.USUAL)
                .of(Set.of(EnumSet.of(Element.Na, Element.W), EnumSet.of(Element.K, Element.Cl)), Progress.NONE);
        assertEquals(Map.of("potential.unknown-element", 1), found.report().refused());
        assertEquals(List.of("K", "W"), found.report().missing());
    }

    @Test
    void theDistributionIsOfWhatTheDatasetHasAsItIs() {
        double[] energies = references(PhaseState.RELAXED, RelaxationSettings.USUAL)
                .distribution(Progress.NONE)
                .orElseThrow();
        // Of sodium, chlorine and salt; potassium has no element phase.
        assertEquals(3, energies.length);
        double v = 3.6 * 3.6 * 3.6 / 2;
        assertEquals((v - 20) * (v - 20) / 100 - 1, energies[2], 1e-3);
    }

    @Test
    void withoutAnyPhaseThereIsNoSet() {
        HullReferences.Found found = references(PhaseState.STATIC, RelaxationSettings.USUAL)
                .of(Set.of(EnumSet.of(Element.Fe)), Progress.NONE);
        assertNull(found.set());
        assertEquals(List.of("Fe"), found.report().missing());
    }

    @Test
    void anotherMethodIsRefusedAtOnce() {
        ComputedReferences references = references(PhaseState.STATIC, RelaxationSettings.USUAL);
        references.requireMethod("spring");
        assertTrue(assertThrows(HullException.class, () -> references.requireMethod("PBE"))
                .getMessage()
                .contains("do not mix"));
    }

    private ComputedReferences references(PhaseState state, RelaxationSettings settings) {
        return new ComputedReferences(
                dataset, new PhaseEnergies(folder.resolve("cache"), MODEL, potential, state, settings));
    }

    private static Entry entry(String name, Element corner, Element centre, double a) {
        Structure s = new Structure(
                Lattice.fromParameters(a, a, a, 90, 90, 90),
                List.of(Site.of(corner, 0, 0, 0), Site.of(centre, 0.5, 0.5, 0.5)));
        return new Entry(name, s, Map.of(), "test", 0);
    }
}
