package org.pccd.crystal.symmetry;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The symmetry of a structure. Group and operations are known at once; Wyckoff positions and standard cells are worked
 * out when first asked for. Immutable; all methods may be called from many threads at once.
 */
public interface Symmetry {
    /** The space group in its reference setting, see {@link SpaceGroups}. */
    SpaceGroup group();

    /**
     * All operations of the structure in its own cell, pure translations of a centred cell or a supercell included;
     * those of the group that do not map the lattice of a supercell onto itself are left out. Read-only.
     */
    List<SymmetryOperation> operations();

    /** How many primitive cells the cell of the structure holds. */
    int multiplicity();

    /** The tolerance in Å at which the operations form a group: the one asked for, or less. */
    double tolerance();

    /** The Wyckoff position and orbit of each site of the structure, in the order of its sites; read-only. */
    List<WyckoffSite> wyckoff();

    /**
     * The structure in the conventional cell of {@link #group()}, made exactly symmetric: each site is the mean of all
     * its symmetry images, the metric that of all images of the lattice. The cell is right-handed, a along x, b in the
     * xy plane.
     */
    StandardCell standardised();

    /** As {@link #standardised()}, but in the orientation given and only averaged over pure translations. */
    StandardCell conventional();

    /** The primitive cell of {@link #standardised()}, with one lattice point per cell. */
    StandardCell primitive();

    /** The number in International Tables, 1 to 230. */
    default int number() {
        return group().number();
    }

    /** The letters of all sites in their order, such as {@code aabb}. */
    default String wyckoffLetters() {
        return wyckoff().stream().map(w -> String.valueOf(w.letter())).collect(Collectors.joining());
    }

    /** How many orbits the sites form. */
    default int orbits() {
        return (int) wyckoff().stream().mapToInt(WyckoffSite::orbit).distinct().count();
    }

    /** The Pearson symbol, such as {@code cF8}: lattice system, centring (S for any one face), sites in the cell. */
    default String pearsonSymbol() {
        char system =
                switch (group().crystalSystem()) {
                    case TRICLINIC -> 'a';
                    case MONOCLINIC -> 'm';
                    case ORTHORHOMBIC -> 'o';
                    case TETRAGONAL -> 't';
                    case TRIGONAL, HEXAGONAL -> 'h';
                    case CUBIC -> 'c';
                };
        char centring = "ABC".indexOf(group().centring()) >= 0 ? 'S' : group().centring();
        return "" + system + centring + standardised().structure().sites().size();
    }
}
