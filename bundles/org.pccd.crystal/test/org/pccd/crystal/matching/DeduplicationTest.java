package org.pccd.crystal.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.SharedData;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

class DeduplicationTest {
    private static final StructureMatcher MATCHER = new StructureMatcher(MatcherSettings.DEFAULT);

    @Test
    void equalStructuresFormAGroupThatItsFirstRepresents() {
        List<Structure> list = List.of(
                cubic(Element.Na, Element.Cl, 4.0),
                cubic(Element.K, Element.Cl, 4.4),
                cubic(Element.Na, Element.Cl, 4.1),
                cubic(Element.Na, Element.Cl, 3.9));
        Deduplication.Groups groups = Deduplication.group(list, MATCHER, Progress.NONE, 2);
        assertEquals(2, groups.groups().size());
        assertArrayEquals(new int[] {0, 2, 3}, groups.groups().get(0));
        assertArrayEquals(new int[] {1}, groups.groups().get(1));
        assertArrayEquals(new int[] {0, 1}, groups.representatives());
        assertArrayEquals(new int[] {0, 1, 0, 0}, groups.representativeOf(4));
    }

    @Test
    void aStructureThatCannotBeComparedIsRefusedAndTheOthersAreGrouped() {
        Structure bad = new Structure(Lattice.fromParameters(4, 4, 4, 90, 90, 90), List.of());
        List<Structure> list = List.of(bad, cubic(Element.Na, Element.Cl, 4), cubic(Element.Na, Element.Cl, 4));
        Deduplication.Groups groups = Deduplication.group(list, MATCHER, Progress.NONE, 1);
        assertEquals(List.of(0), List.copyOf(groups.refused().keySet()));
        assertArrayEquals(new int[] {-1, 1, 1}, groups.representativeOf(3));
    }

    @Test
    void neitherTheFingerprintNorThreadsLoseAPairThatBruteForceFinds() throws IOException {
        List<Structure> list = structures();
        for (MatcherSettings settings : List.of(MatcherSettings.DEFAULT, MatcherSettings.CDVAE)) {
            StructureMatcher matcher = new StructureMatcher(settings);
            List<int[]> expected = bruteForce(list, matcher);
            for (int threads = 1; threads <= 3; threads++) {
                List<int[]> found = Deduplication.group(list, matcher, Progress.NONE, threads)
                        .groups();
                assertEquals(expected.size(), found.size());
                for (int i = 0; i < found.size(); i++) {
                    assertArrayEquals(expected.get(i), found.get(i));
                }
            }
        }
    }

    @Test
    void groupingCanBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void begin(String task, long total, String unit) {}

            @Override
            public void done(long done, String message) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        List<Structure> list = List.of(cubic(Element.Na, Element.Cl, 4.0));
        assertThrows(CancellationException.class, () -> Deduplication.group(list, MATCHER, cancelled, 2));
    }

    // Without a key: each structure against all earlier representatives.
    private static List<int[]> bruteForce(List<Structure> structures, StructureMatcher matcher) {
        List<Prepared> list = structures.stream().map(matcher::prepare).toList();
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            int candidate = i;
            groups.stream()
                    .filter(g -> matcher.fits(list.get(g.get(0)), list.get(candidate)))
                    .findFirst()
                    .ifPresentOrElse(g -> g.add(candidate), () -> groups.add(new ArrayList<>(List.of(candidate))));
        }
        return groups.stream()
                .map(g -> g.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    // Structures of which many are equal or nearly so.
    private static List<Structure> structures() throws IOException {
        List<Structure> list = new ArrayList<>();
        List<Pairs.Pair> pairs = Pairs.read(SharedData.file("data/oracle/pymatgen/structure_matcher_pairs.jsonl.gz"));
        for (int i = 0; i < pairs.size(); i += 10) {
            list.add(pairs.get(i).second());
            list.add(pairs.get(i).first());
        }
        return list;
    }

    private static Structure cubic(Element a, Element b, double length) {
        return new Structure(
                Lattice.fromParameters(length, length, length, 90, 90, 90),
                List.of(Site.of(a, 0, 0, 0), Site.of(b, 0.5, 0.5, 0.5)));
    }
}
