package org.pccd.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.energy.relax.RelaxationSettings;
import picocli.CommandLine.Option;

/** How structures are relaxed. */
class RelaxOptions {
    @Option(names = "--algorithm", description = "fire (robust; the default) or lbfgs (fewer steps).")
    private String algorithm;

    @Option(names = "--fmax", paramLabel = "EV/Å", description = "Largest force at the end; default: 0.05.")
    private Double fmax;

    @Option(names = "--steps", paramLabel = "N", description = "Steps at most; default: 500.")
    private Integer steps;

    @Option(names = "--fixed-cell", description = "Relax the places of the atoms alone.")
    private boolean fixedCell;

    @Option(names = "--seconds", paramLabel = "S", description = "Time for one structure at most; default: no limit.")
    private Double seconds;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any other setting: longestStep, volumeFactor, explodedForce.")
    private List<String> set = new ArrayList<>();

    /** @throws PccdException where a value is out of its range */
    RelaxationSettings settings() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "algorithm", algorithm == null ? null : algorithm.toLowerCase(Locale.ROOT));
        put(values, "fmax", fmax);
        put(values, "steps", steps);
        put(values, "seconds", seconds);
        put(values, "cell", fixedCell ? "false" : null);
        for (String s : set) {
            int at = s.indexOf('=');
            if (at < 1) {
                throw new PccdException("'" + s + "' sets nothing; write for example --set longestStep=0.1.");
            }
            values.put(s.substring(0, at), s.substring(at + 1));
        }
        return values.isEmpty() ? RelaxationSettings.USUAL : Parameters.with(RelaxationSettings.USUAL, values);
    }

    private static void put(Map<String, String> values, String key, Object value) {
        if (value != null) {
            values.put(key, value.toString());
        }
    }
}
