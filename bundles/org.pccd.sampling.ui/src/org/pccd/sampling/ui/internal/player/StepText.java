package org.pccd.sampling.ui.internal.player;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Structure;
import org.pccd.report.DenoisingSteps;
import org.pccd.run.TraceIndex;

/** What is said of a step, as facts with units. */
final class StepText {
    private StepText() {}

    static Map<String, String> facts(DenoisingSteps steps, int i) {
        DenoisingSteps.Step step = steps.step(i);
        TraceIndex.Frame frame = step.frame();
        TraceIndex index = steps.trace().index();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Step",
                frame.prediction() + " of " + index.request().steps()
                        + (step.last() ? ", the sample" : ", " + step.time()));
        facts.put("Noise", String.format(Locale.ROOT, "%.4f", frame.noise()));
        facts.put("Distance to the sample", String.format(Locale.ROOT, "%.4f", step.distance()));
        Optional<Structure> structure = steps.structure(i);
        if (structure.isPresent()) {
            Structure s = structure.get();
            double[] l = s.lattice().lengths();
            double[] a = s.lattice().angles();
            facts.put("Formula", frame.formula());
            facts.put("Sites", Integer.toString(frame.sites()));
            facts.put("a, b, c", String.format(Locale.ROOT, "%.3f, %.3f, %.3f Å", l[0], l[1], l[2]));
            facts.put("α, β, γ", String.format(Locale.ROOT, "%.1f, %.1f, %.1f°", a[0], a[1], a[2]));
            facts.put("Volume", String.format(Locale.ROOT, "%.2f Å³", frame.volume()));
            facts.put(
                    "Shortest distance",
                    String.format(
                            Locale.ROOT, "%.3f Å", PeriodicDistances.shortest(s).distance()));
        }
        return facts;
    }
}
