package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.core.OrderedParallel;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pccd match}. */
@Command(
        name = "match",
        description = "Tell whether two structures are equal, as pymatgen's StructureMatcher does.",
        footer = {
            "",
            "fit: whether rms, the smallest root mean square displacement, is within the site tolerance (pymatgen's",
            "get_rms_dist). max: the greatest displacement of that placement. strictFit: whether some placement has",
            "its greatest displacement within the tolerance (pymatgen's fit). All are in units of the cube root of",
            "the volume per site.",
            "",
            "--pairs reads lines of JSON with the keys cif1 and cif2 and prints for each, in the same order, a line",
            "with n, fit, rms, max and strictFit. With several presets these are those of the first, and each has its",
            "own under its name. A pair that cannot be compared has an error. The exit code is 0 where any pair was",
            "compared."
        })
class MatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    @Mixin
    private MatcherOptions options;

    @Mixin
    private SpeciesOption species;

    @Parameters(
            arity = "0..2",
            paramLabel = "FILE",
            description = "Two files with one structure each: CIF, POSCAR, extXYZ; each also .gz.")
    private List<Path> files = List.of();

    @Option(names = "--pairs", paramLabel = "FILE", description = "Pairs as JSON Lines; also .gz.")
    private Path pairs;

    private int compared;
    private int failed;
    private String firstError;

    @Override
    public Integer call() throws IOException {
        if (files.size() != (pairs == null ? 2 : 0)) {
            throw new ParameterException(spec.commandLine(), "Name two files, or one with --pairs");
        }
        return pairs == null
                ? new MatchReport(output).print(files, output.arguments(() -> options.matcher(species.rule())))
                : pairs();
    }

    private int pairs() throws IOException {
        PairMatch match = new PairMatch(output.arguments(() -> options.matchers(species.rule())));
        Progress progress = output.progress();
        progress.begin("Match", -1, "pairs");
        try (NumberedLines lines = new NumberedLines(pairs)) {
            OrderedParallel.forEach(lines, match::answer, this::take, progress);
            lines.requireComplete();
        }
        output.endProgress();
        if (compared == 0) {
            throw new PccdException(pairs
                    + (failed == 0
                            ? " holds no pairs."
                            : ": no pair of " + failed + " could be compared; the first: " + firstError));
        }
        return 0;
    }

    private void take(PairMatch.Answer answer) {
        output.line(answer.fields());
        if (answer.error() == null) {
            compared++;
        } else if (failed++ == 0) {
            firstError = answer.error();
        }
        output.progress().done(compared + failed);
    }
}
