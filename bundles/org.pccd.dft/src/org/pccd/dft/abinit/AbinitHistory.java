package org.pccd.dft.abinit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.crystal.Structure;
import org.pccd.dft.DftHistory;
import org.pccd.dft.DftResult;
import org.pccd.dft.Units;

/** The steps and cycles in ABINIT's main output. */
final class AbinitHistory {
    private static final Pattern CYCLE = Pattern.compile("^ ETOT\\s*(\\d+)\\s+\\S+\\s+([-+.\\dE]+)\\s.*");

    private final Structure given;
    private final List<DftHistory.Step> steps = new ArrayList<>();
    private final List<DftHistory.Cycle> cycles = new ArrayList<>();
    private int step;

    private AbinitHistory(Structure given) {
        this.given = given;
    }

    static DftHistory of(List<String> lines, Structure given) {
        AbinitHistory history = new AbinitHistory(given);
        lines.forEach(history::cycle);
        YamlDocument.all(lines).stream()
                .filter(d -> d.tag().startsWith("ResultsGS"))
                .forEach(history::result);
        return new DftHistory(history.steps, history.cycles);
    }

    // The change in the first cycle of a step is the whole energy.
    private void cycle(String line) {
        Matcher m = CYCLE.matcher(line);
        if (!m.matches()) {
            return;
        }
        if (Integer.parseInt(m.group(1)) == 1) {
            step++;
        } else {
            double change = Math.abs(Double.parseDouble(m.group(2))) * Units.HARTREE;
            cycles.add(new DftHistory.Cycle(Math.max(1, step), change));
        }
    }

    private void result(YamlDocument document) {
        DftResult result = AbinitOutput.result(
                document, document.number("etotal").orElse(Double.NaN), given, steps.size() + 1, null, "", List.of());
        steps.add(DftHistory.Step.of(steps.size() + 1, result));
    }
}
