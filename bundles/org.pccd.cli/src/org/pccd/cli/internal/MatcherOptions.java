package org.pccd.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.crystal.matching.MatcherSettings;
import org.pccd.crystal.matching.SpeciesRule;
import org.pccd.crystal.matching.StructureMatcher;
import picocli.CommandLine.Option;

/** When two structures count as equal; what is not given is that of the preset. */
class MatcherOptions {
    private static final Map<String, MatcherSettings> PRESETS =
            Map.of("default", MatcherSettings.DEFAULT, "cdvae", MatcherSettings.CDVAE);

    @Option(
            names = "--preset",
            split = ",",
            defaultValue = "default",
            description = "default (pymatgen's: 0.2, 0.3, 5) or cdvae (0.3, 0.5, 10); default: ${DEFAULT-VALUE}.")
    private List<String> presets = List.of();

    @Option(names = "--ltol", paramLabel = "X", description = "Cell lengths may differ by the factor 1 + X.")
    private Double lengthTolerance;

    @Option(
            names = "--stol",
            paramLabel = "X",
            description = "Sites may be X apart, in units of the cube root of the volume per site.")
    private Double siteTolerance;

    @Option(names = "--angle-tol", paramLabel = "X", description = "Cell angles may differ by X degrees.")
    private Double angleTolerance;

    @Option(names = "--no-primitive", description = "Compare the cells as given, not primitive ones.")
    private boolean given;

    @Option(names = "--no-scale", description = "Do not bring both to the same volume per site.")
    private boolean unscaled;

    @Option(names = "--supercell", description = "Compare supercells where one has a multiple of the other's sites.")
    private boolean supercell;

    /** What every command says of these settings. */
    record Described(
            double ltol,
            double stol,
            double angleTol,
            boolean primitive,
            boolean scale,
            boolean supercell,
            String species) {}

    /**
     * A matcher for each preset that is asked for, by its name, in that order.
     *
     * @param rule which sites may correspond
     * @throws PccdException where a preset is not known or a tolerance not positive
     */
    Map<String, StructureMatcher> matchers(SpeciesRule rule) {
        Map<String, StructureMatcher> matchers = new LinkedHashMap<>();
        for (String preset : presets) {
            String name = preset.strip().toLowerCase(Locale.ROOT);
            if (!PRESETS.containsKey(name)) {
                throw new PccdException("There is no preset '" + preset + "'; choose default, cdvae or both.");
            }
            matchers.put(name, new StructureMatcher(settings(PRESETS.get(name)), rule));
        }
        return matchers;
    }

    /** The matcher of the only preset; where several were given, that is wrong usage. */
    StructureMatcher matcher(SpeciesRule rule) {
        Map<String, StructureMatcher> all = matchers(rule);
        if (all.size() > 1) {
            throw new PccdException("Several presets were given with --preset; choose one of " + all.keySet() + ".");
        }
        return all.values().iterator().next();
    }

    static Described describe(StructureMatcher matcher) {
        MatcherSettings s = matcher.settings();
        return new Described(
                s.lengthTolerance(),
                s.siteTolerance(),
                s.angleTolerance(),
                s.primitive(),
                s.scale(),
                s.supercell(),
                matcher.rule().name().toLowerCase(Locale.ROOT));
    }

    private MatcherSettings settings(MatcherSettings preset) {
        return new MatcherSettings(
                or(lengthTolerance, preset.lengthTolerance()),
                or(siteTolerance, preset.siteTolerance()),
                or(angleTolerance, preset.angleTolerance()),
                preset.primitive() && !given,
                preset.scale() && !unscaled,
                preset.supercell() || supercell);
    }

    private static double or(Double value, double preset) {
        return value == null ? preset : value;
    }
}
