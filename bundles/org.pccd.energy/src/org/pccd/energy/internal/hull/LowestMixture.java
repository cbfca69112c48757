package org.pccd.energy.internal.hull;

/**
 * Which phases a composition decomposes into: the linear programme that minimises the energy of a mixture whose
 * fractions add up to the composition's. Solved by the revised simplex method, which begins with the unmixed elements
 * and needs no first phase; its basis has as many columns as there are elements, so that thousands of phases cost
 * little. Where steps bring no gain, Bland's rule (1977, doi:10.1287/moor.2.2.103) keeps it from going in circles.
 */
public final class LowestMixture {
    /** What a phase must gain to enter, in eV per atom. */
    private static final double GAIN = 1e-11;

    /** The same where all was computed anew. */
    private static final double CHECKED_GAIN = 1e-10;

    private static final double PIVOT = 1e-11;
    private static final int MOST_STEPS = 100_000;

    private final Columns columns;
    private final int excluded;

    private LowestMixture(Columns columns, int excluded) {
        this.columns = columns;
        this.excluded = excluded;
    }

    /**
     * @param fractions of the elements of the columns, none negative
     * @param excluded a compound's column that must not take part, -1 for none
     */
    public static Optimum of(Columns columns, double[] fractions, int excluded) {
        return new LowestMixture(columns, excluded).solve(new Basis(columns, fractions));
    }

    /** Formation energy of the hull in eV per atom at these fractions. */
    public static double energy(Columns columns, double[] fractions) {
        Optimum optimum = of(columns, fractions, -1);
        double energy = 0;
        for (int i = 0; i < optimum.basis().length; i++) {
            energy += optimum.amounts()[i] * columns.energies()[optimum.basis()[i]];
        }
        return energy;
    }

    private Optimum solve(Basis basis) {
        int k = columns.rows();
        int idle = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            boolean bland = idle > 2 * k;
            int entering = entering(basis.prices(), bland, GAIN);
            if (entering < 0) {
                basis.refresh();
                entering = entering(basis.prices(), bland, CHECKED_GAIN);
                if (entering < 0) {
                    return basis.optimum();
                }
            }
            double[] replaced = basis.replaced(entering);
            int leaving = leaving(basis, replaced, bland);
            idle = basis.amount(leaving) / replaced[leaving] > 1e-12 ? 0 : idle + 1;
            basis.exchange(leaving, entering, replaced);
        }
        throw new IllegalStateException("no end after " + MOST_STEPS + " steps for " + columns.elements());
    }

    private int entering(double[] prices, boolean first, double gain) {
        int k = prices.length;
        double[] fractions = columns.fractions();
        double[] energies = columns.energies();
        int best = -1;
        double most = -gain;
        for (int j = 0; j < energies.length; j++) {
            double excess = energies[j];
            for (int i = 0; i < k; i++) {
                excess -= prices[i] * fractions[j * k + i];
            }
            if (excess < most && j != excluded) {
                best = j;
                most = excess;
                if (first) {
                    return best;
                }
            }
        }
        return best;
    }

    // The member that is used up first; of several the one that changes fastest, or with Bland's rule the first.
    private static int leaving(Basis basis, double[] replaced, boolean bland) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < replaced.length; i++) {
            if (replaced[i] > PIVOT) {
                double ratio = basis.amount(i) / replaced[i];
                boolean tie = best >= 0 && Math.abs(ratio - least) < 1e-13;
                boolean preferred =
                        best >= 0 && (bland ? basis.member(i) < basis.member(best) : replaced[i] > replaced[best]);
                if (tie ? preferred : ratio < least) {
                    best = i;
                    least = Math.min(ratio, least);
                }
            }
        }
        return best;
    }
}
