package org.pccd.crystal.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.SharedData;

/** Agreement with pymatgen 2022.11.7. */
class StructureMatcherOracleTest {
    // The search ends with the first placement below 1e-5; which one that is depends on rounding.
    private static final double TOLERANCE = 1e-5;

    @Test
    void everyPairHasItsFitAndItsDisplacements() throws IOException {
        List<Pairs.Pair> pairs = Pairs.read(SharedData.file("data/oracle/pymatgen/structure_matcher_pairs.jsonl.gz"));
        int verdicts = 0;
        for (Pairs.Pair pair : pairs) {
            for (Pairs.Verdict verdict : pair.verdicts()) {
                check(pair, verdict);
                verdicts++;
            }
        }
        assertEquals(1300, verdicts);
    }

    private static void check(Pairs.Pair pair, Pairs.Verdict verdict) {
        String name = pair.name() + " " + verdict.setting();
        StructureMatcher matcher = new StructureMatcher(
                verdict.setting().equals("default") ? MatcherSettings.DEFAULT : MatcherSettings.CDVAE);
        Prepared a = matcher.prepare(pair.first());
        Prepared b = matcher.prepare(pair.second());
        Optional<StructureMatch> match = matcher.match(a, b);
        assertEquals(verdict.fit(), match.isPresent(), name);
        assertTrue(match.isPresent() || !matcher.fits(a, b), name);
        if (match.isPresent()) {
            assertEquals(verdict.rms(), match.get().rms(), TOLERANCE, name);
            assertEquals(verdict.max(), match.get().max(), 2 * TOLERANCE, name);
        }
    }
}
