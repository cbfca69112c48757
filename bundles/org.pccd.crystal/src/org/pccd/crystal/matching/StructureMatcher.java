package org.pccd.crystal.matching;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.internal.match.MatchCell;
import org.pccd.crystal.internal.match.MatchCells;
import org.pccd.crystal.internal.match.PairResult;
import org.pccd.crystal.internal.match.PairSearch;
import org.pccd.crystal.internal.match.ReadyCell;
import org.pccd.crystal.internal.match.SiteKind;
import org.pccd.crystal.internal.match.Tolerances;

/**
 * Tells whether two structures are equal within tolerances, with the meaning of pymatgen's StructureMatcher (Ong et
 * al., Computational Materials Science 68 (2013) 314, doi:10.1016/j.commatsci.2012.10.028).
 *
 * <p>Both structures are reduced to Niggli cells, of their primitive cells if so set, and scaled to the same volume per
 * site if so set. Every basis of the first lattice that resembles the cell of the second, and every translation that
 * puts a site of the rarest species onto another, is tried: the sites are assigned to each other in the mean of both
 * cells so that the sum of the squared distances is smallest, and the mean displacement is removed.
 *
 * <p>There are two criteria, as in pymatgen. {@link #fits} asks for a placement whose greatest displacement is within
 * the site tolerance (pymatgen's {@code fit}); uniqueness and novelty count these. {@link #match} asks for the smallest
 * root mean square and wants only that to be within the tolerance ({@code get_rms_dist}); match rates after CDVAE count
 * these. Every pair that fits also matches, but not the reverse.
 *
 * <p>Neither criterion is transitive, nor quite symmetric: the anchor of the translations is a site of the second
 * structure. Immutable and thread-safe.
 */
public final class StructureMatcher {
    private final MatcherSettings settings;
    private final SpeciesRule rule;
    private final Tolerances tolerances;

    public StructureMatcher(MatcherSettings settings) {
        this(settings, SpeciesRule.SPECIES);
    }

    public StructureMatcher(MatcherSettings settings, SpeciesRule rule) {
        this.settings = settings;
        this.rule = rule;
        tolerances = new Tolerances(settings.lengthTolerance(), settings.siteTolerance(), settings.angleTolerance());
    }

    public MatcherSettings settings() {
        return settings;
    }

    public SpeciesRule rule() {
        return rule;
    }

    /**
     * Reduces a structure once for many comparisons.
     *
     * @throws PccdException where the structure has no site, more than 5000, or more than 1000 in its reduced cell
     */
    public Prepared prepare(Structure structure) {
        ReadyCell cell = MatchCells.prepare(structure, settings.primitive());
        return new Prepared(structure, cell, key(cell.cell()), this);
    }

    /**
     * Whether some placement has its greatest displacement within the site tolerance (pymatgen: {@code fit}).
     *
     * @throws PccdException as {@link #prepare}
     */
    public boolean fits(Structure a, Structure b) {
        return fits(prepare(a), prepare(b));
    }

    /**
     * As {@link #fits(Structure, Structure)}.
     *
     * @throws IllegalArgumentException where one was prepared with other settings
     */
    public boolean fits(Prepared a, Prepared b) {
        return search(a, b, false) != null;
    }

    /**
     * The placement of the smallest root mean square, empty where that exceeds the site tolerance (pymatgen:
     * {@code get_rms_dist}).
     *
     * @throws PccdException as {@link #prepare}
     */
    public Optional<StructureMatch> match(Structure a, Structure b) {
        return match(prepare(a), prepare(b));
    }

    /**
     * As {@link #match(Structure, Structure)}.
     *
     * @throws IllegalArgumentException where one was prepared with other settings
     */
    public Optional<StructureMatch> match(Prepared a, Prepared b) {
        PairResult found = search(a, b, true);
        if (found == null) {
            return Optional.empty();
        }
        return Optional.of(new StructureMatch(
                found.value(),
                found.max(),
                found.distances(),
                aligned(found.firstSide(a.structure())),
                aligned(found.secondSide(b.structure()))));
    }

    private PairResult search(Prepared a, Prepared b, boolean rms) {
        check(a);
        check(b);
        if (!a.key().equals(b.key())) {
            return null;
        }
        return PairSearch.search(a.cell(), b.cell(), settings.scale(), settings.supercell(), same(), tolerances, rms);
    }

    private void check(Prepared prepared) {
        StructureMatcher other = prepared.matcher();
        if (other != this
                && (other.rule != rule
                        || other.settings.primitive() != settings.primitive()
                        || other.settings.supercell() != settings.supercell())) {
            throw new IllegalArgumentException("prepared by a matcher with " + other.settings + ", " + other.rule);
        }
    }

    private BiPredicate<SiteKind, SiteKind> same() {
        return switch (rule) {
            case SPECIES -> SiteKind::sameIons;
            case ELEMENT -> SiteKind::sameElements;
            case FRAMEWORK -> (a, b) -> true;
        };
    }

    private String key(MatchCell cell) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int kind : cell.kindOf()) {
            counts.merge(name(cell.kinds().get(kind)), 1, Integer::sum);
        }
        int divisor = settings.supercell() ? counts.values().stream().reduce(0, Ints::gcd) : 1;
        return counts.entrySet().stream()
                .map(e -> e.getKey() + "*" + e.getValue() / divisor)
                .collect(Collectors.joining(" "));
    }

    private String name(SiteKind kind) {
        return switch (rule) {
            case SPECIES -> kind.ions().keySet().toString();
            case ELEMENT -> kind.elements().keySet().toString();
            case FRAMEWORK -> "site";
        };
    }

    private static StructureMatch.Aligned aligned(PairResult.Side side) {
        return new StructureMatch.Aligned(side.structure(), side.sources(), side.transformation());
    }
}
