package org.pccd.sampling.ui.internal.reconstruction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.run.ReconstructionPairs;
import org.pccd.run.ReconstructionReport.Case;
import org.pccd.viewer.StructureSubject;

/** One structure of a pair, before or after. */
record PairSubject(Path file, String title, Case one) implements StructureSubject {
    static List<StructureSubject> of(ReconstructionPairs pairs, int i, Case one) {
        return List.of(
                new PairSubject(pairs.before(i), one.id() + " " + one.formula() + " as in the dataset", one),
                new PairSubject(pairs.after(i), one.id() + " as reconstructed", one));
    }

    @Override
    public Structure structure() {
        if (!Files.exists(file)) {
            throw new PccdException("There is no structure: " + one.outcome() + ".");
        }
        return ReconstructionPairs.read(file);
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Outcome", one.outcome());
        if (one.volumeError() != null) {
            facts.put("Error of the volume", Errors.percent(one.volumeError()));
            facts.put("Largest error of a, b, c", Errors.percent(Errors.largest(one.lengthErrors())));
            facts.put("Largest error of angles", Errors.percent(Errors.largest(one.angleErrors())));
        }
        if (one.positionRms() != null) {
            facts.put("rms of the sites", String.format(Locale.ROOT, "%.3f Å", one.positionRms()));
        }
        return facts;
    }
}
