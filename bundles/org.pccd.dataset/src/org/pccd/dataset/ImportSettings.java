package org.pccd.dataset;

import org.pccd.core.Parameter;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.encoding.Limits;

/** Which entries an import keeps, and how it divides them into train, val and test. */
public record ImportSettings(
        @Parameter(
                label = "Most elements",
                hint = "Structures with more different elements are filtered out",
                min = 1,
                max = 118,
                reference = "Li et al., iScience 28, 111659 (2025)")
        int maxElements,

        @Parameter(
                label = "Most sites",
                hint = "Structures with more sites in the cell are filtered out",
                min = 1,
                max = 1_000_000,
                reference = "Li et al., iScience 28, 111659 (2025)")
        int maxSites,

        @Parameter(label = "Keep disorder", hint = "Keep structures with partially or multiply occupied sites")
        boolean disorder,

        @Parameter(label = "Split column", hint = "Property column that names the split; empty for none")
        String splitColumn,

        @Parameter(label = "Split by file", hint = "Entries of a file named train*, val* or test* belong to that split")
        boolean splitByFile,

        @Parameter(label = "Validation share", hint = "Share of the other entries that goes to val", min = 0, max = 1)
        double validation,

        @Parameter(label = "Test share", hint = "Share of the other entries that goes to test", min = 0, max = 1)
        double test,

        @Parameter(label = "Split seed", hint = "Another seed divides the other entries in another way")
        long seed,

        @Parameter(
                label = "Symmetry tolerance",
                hint = "Space groups are found within this tolerance of positions; 0 for not at all",
                unit = "Å",
                min = 0,
                max = 10)
        double symprec,

        @Parameter(label = "Duplicates", hint = "What becomes of structures that equal an earlier one")
        Duplicates duplicates,

        ImportFilter filter) {

    /**
     * At most 3 elements and 16 sites, ordered; 90/5/5 by a hash of the id where nothing names the split; space groups
     * at 0.01 Å; duplicates kept.
     */
    public static final ImportSettings DEFAULT =
            new ImportSettings(3, 16, false, "split", true, 0.05, 0.05, 0, 0.01, Duplicates.KEEP);

    /** @throws PccdException where a value leaves its range */
    public ImportSettings {
        // Datasets that were made before there were such filters have none.
        filter = filter == null ? ImportFilter.NONE : filter;
        if (!(validation + test <= 1)) {
            throw new PccdException("The shares of validation (" + validation + ") and test (" + test
                    + ") exceed 1; nothing would be left for training.");
        }
    }

    /** Settings without a further filter. */
    public ImportSettings(
            int maxElements,
            int maxSites,
            boolean disorder,
            String splitColumn,
            boolean splitByFile,
            double validation,
            double test,
            long seed,
            double symprec,
            Duplicates duplicates) {
        this(
                maxElements,
                maxSites,
                disorder,
                splitColumn,
                splitByFile,
                validation,
                test,
                seed,
                symprec,
                duplicates,
                ImportFilter.NONE);
    }

    /** @throws PccdException where a value leaves its range, or a filter cannot be understood */
    public ImportSettings checked() {
        Parameters.check(this);
        filter.check();
        return this;
    }

    public ImportSettings withLimits(int elements, int sites) {
        return with(elements, sites, disorder, symprec, duplicates, filter);
    }

    /** Keeps what an encoder can encode, as far as its limits tell: sites, elements, disorder. */
    public ImportSettings within(Limits limits) {
        return withLimits(limits.maxElements(), limits.maxSites())
                .withDisorder(limits.disorder())
                .withFilter(filter.withKnown(limits.elements()));
    }

    /** @param keep whether structures with partially or multiply occupied sites are kept */
    public ImportSettings withDisorder(boolean keep) {
        return with(maxElements, maxSites, keep, symprec, duplicates, filter);
    }

    /** @param tolerance in Å, 0 for no space groups */
    public ImportSettings withSymprec(double tolerance) {
        return with(maxElements, maxSites, disorder, tolerance, duplicates, filter);
    }

    public ImportSettings withDuplicates(Duplicates treatment) {
        return with(maxElements, maxSites, disorder, symprec, treatment, filter);
    }

    public ImportSettings withFilter(ImportFilter newFilter) {
        return with(maxElements, maxSites, disorder, symprec, duplicates, newFilter);
    }

    /** Shares of the entries whose split nothing names. */
    public ImportSettings withSplits(double validationShare, double testShare, long splitSeed) {
        return new ImportSettings(
                maxElements,
                maxSites,
                disorder,
                splitColumn,
                splitByFile,
                validationShare,
                testShare,
                splitSeed,
                symprec,
                duplicates,
                filter);
    }

    private ImportSettings with(
            int elements,
            int sites,
            boolean disordered,
            double tolerance,
            Duplicates treatment,
            ImportFilter newFilter) {
        return new ImportSettings(
                elements,
                sites,
                disordered,
                splitColumn,
                splitByFile,
                validation,
                test,
                seed,
                tolerance,
                treatment,
                newFilter);
    }
}
