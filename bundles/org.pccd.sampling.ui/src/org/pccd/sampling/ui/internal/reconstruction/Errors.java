package org.pccd.sampling.ui.internal.reconstruction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pccd.run.ReconstructionReport.Case;

/** Errors of cases as numbers and words, and their order: the worst first. */
final class Errors {
    private Errors() {}

    /** Infinite where there is none. */
    static double largest(double[] errors) {
        return errors == null
                ? Double.POSITIVE_INFINITY
                : Arrays.stream(errors).max().orElse(0);
    }

    static double value(Double error) {
        return error == null ? Double.POSITIVE_INFINITY : error;
    }

    static double lattice(Case c) {
        return Math.max(largest(c.lengthErrors()), largest(c.angleErrors()));
    }

    static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.2f %%", 100 * share) : "–";
    }

    /** Indices of the cases, those without structure first, then by the error of positions and of the lattice. */
    static List<Integer> worstFirst(List<Case> cases) {
        Comparator<Integer> order = Comparator.comparingDouble(i -> -lattice(cases.get(i)));
        return IntStream.range(0, cases.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                i -> -value(cases.get(i).positionError()))
                        .thenComparing(order))
                .toList();
    }
}
