package org.pccd.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.Split;

class StructureSetTest {
    private static final Element[] ELEMENTS = {Element.Na, Element.Mg, Element.K, Element.Ca, Element.Rb, Element.Sr};

    @TempDir
    Path folder;

    private Path dataset;

    @BeforeEach
    void make() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Structure s = new Structure(
                    Lattice.fromParameters(4 + 0.1 * i, 4, 4, 90, 90, 90),
                    List.of(Site.of(ELEMENTS[i % 6], 0, 0, 0), Site.of(Element.O, 0.5, 0.5, 0.5)));
            entries.add(new Entry("m-" + i, s, Map.of("split", i < 4 ? "train" : "test"), "test", 0));
        }
        dataset = folder.resolve("dataset");
        new DatasetImporter(ImportSettings.DEFAULT, Progress.NONE).importEntries("oxides", entries, dataset);
    }

    @Test
    void theSameSeedChoosesTheSameStructures() throws IOException {
        String origin = write("a", Split.TEST, 5, 1, false);
        assertTrue(origin.contains("5 of 8 structures of dataset, split test, drawn with seed 1"), origin);
        write("b", Split.TEST, 5, 1, false);
        assertEquals(names("a"), names("b"));
        assertEquals(5, names("a").stream().distinct().count());
        write("c", Split.TEST, 5, 2, false);
        assertNotEquals(names("a"), names("c"));
    }

    @Test
    void aChoiceIsEvaluatedLikeSamplesAndSaysWhatItIs() {
        write("a", Split.TEST, 0, 0, false);
        Evaluation e = Evaluation.of(folder.resolve("a"), ReferenceOfNothing.INSTANCE, Progress.NONE);
        assertEquals(8, e.report().counts().readable());
        assertTrue(e.report().lineage().origin().contains("split test"));
        assertEquals(0, e.samples().get(0).index());
    }

    @Test
    void whatIsThereIsNotWrittenAgainAndNothingElseIsOverwritten() throws IOException {
        write("a", Split.TEST, 5, 1, false);
        Path kept = Files.writeString(folder.resolve("a/evaluation.json"), "{}");
        write("a", Split.TEST, 5, 1, false);
        assertTrue(Files.exists(kept));
        assertTrue(assertThrows(PccdException.class, () -> write("a", Split.TEST, 5, 2, false))
                .getMessage()
                .contains("another choice"));
        Files.writeString(Files.createDirectory(folder.resolve("full")).resolve("x"), "x");
        assertThrows(PccdException.class, () -> write("full", Split.TEST, 5, 2, false));
    }

    @Test
    void moreThanThereAreIsRefused() {
        assertTrue(assertThrows(PccdException.class, () -> write("a", Split.TRAIN, 5, 1, false))
                .getMessage()
                .contains("has 4"));
        assertThrows(PccdException.class, () -> write("a", Split.VAL, 0, 1, false));
    }

    @Test
    void unreadableEntriesOfATableAreCounted() throws IOException {
        String good = """
            data_x
            _cell_length_a 4
            _cell_length_b 4
            _cell_length_c 4
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            loop_
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Na 0 0 0
            """;
        Path table =
                Files.writeString(folder.resolve("t.csv"), "material_id,cif\nbroken,nothing\ngood,\"" + good + "\"\n");
        StructureSet.write(new StructureChoice(table, null, 0, 0, false), folder.resolve("t"), Progress.NONE);
        Evaluation e = Evaluation.of(folder.resolve("t"), ReferenceOfNothing.INSTANCE, Progress.NONE);
        assertEquals(new EvaluationReport.Counts(2, 1, 0, 1), e.report().counts());
    }

    @Test
    void theControlKeepsPlacesAndDealsElements() throws IOException {
        write("a", Split.TEST, 0, 3, false);
        write("b", Split.TEST, 0, 3, true);
        assertEquals(names("a"), names("b"));
        assertNotEquals(cif("a", 0), cif("b", 0));
    }

    private String write(String out, Split split, int count, long seed, boolean shuffled) {
        return StructureSet.write(
                new StructureChoice(dataset, split, count, seed, shuffled), folder.resolve(out), Progress.NONE);
    }

    private List<String> names(String out) throws IOException {
        List<String> names = new ArrayList<>();
        try (var files = Files.list(folder.resolve(out))) {
            for (Path f :
                    files.filter(p -> p.toString().endsWith(".cif")).sorted().toList()) {
                names.add(Files.readAllLines(f).stream()
                        .filter(l -> l.startsWith("data_"))
                        .findFirst()
                        .orElseThrow());
            }
        }
        return names;
    }

    private String cif(String out, int i) throws IOException {
        return Files.readString(folder.resolve(out + "/structure-00000" + i + ".cif"));
    }
}
