package org.pccd.crystal.internal.find;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.Structure;
import org.pccd.crystal.internal.Ints;
import org.pccd.crystal.symmetry.SpaceGroup;
import org.pccd.crystal.symmetry.StandardCell;
import org.pccd.crystal.symmetry.Symmetry;
import org.pccd.crystal.symmetry.SymmetryOperation;
import org.pccd.crystal.symmetry.WyckoffSite;

/** What the search found, and the rest on demand. */
final class FoundSymmetry implements Symmetry {
    private final Structure structure;
    private final TypeSearch.Type type;
    private final List<Found> ops;
    private final PrimitiveCell primitive;
    private final double asked;
    private final double tolerance;
    // Written once or several times with equal values.
    private volatile Settled settled;
    private volatile List<SymmetryOperation> operations;

    FoundSymmetry(
            Structure structure,
            TypeSearch.Type type,
            List<Found> ops,
            PrimitiveCell primitive,
            double asked,
            double tolerance) {
        this.structure = structure;
        this.type = type;
        this.ops = ops;
        this.primitive = primitive;
        this.asked = asked;
        this.tolerance = tolerance;
    }

    @Override
    public SpaceGroup group() {
        return type.reference().group();
    }

    @Override
    public List<SymmetryOperation> operations() {
        List<SymmetryOperation> all = operations;
        if (all == null) {
            all = List.copyOf(inInput());
            operations = all;
        }
        return all;
    }

    // The operations that also map the lattice of the input cell onto itself, with its centring translations.
    private List<SymmetryOperation> inInput() {
        int[][] e = primitive.expansion();
        int[][] columns = {{e[0][0], e[1][0], e[2][0]}, {e[0][1], e[1][1], e[2][1]}, {e[0][2], e[1][2], e[2][2]}};
        Sublattice cell = Sublattice.of(columns);
        int n = Math.abs(cell.det());
        List<SymmetryOperation> all = new ArrayList<>();
        for (int[] point : cell.points()) {
            for (Found op : ops) {
                int[][] r = cell.rotation(op.r());
                if (r != null) {
                    double[] t = cell.vector(op.t());
                    for (int i = 0; i < 3; i++) {
                        t[i] += (double) point[i] / n;
                    }
                    all.add(new SymmetryOperation(r, t).wrapped());
                }
            }
        }
        return all;
    }

    @Override
    public int multiplicity() {
        return Math.abs(Ints.det(primitive.expansion()));
    }

    @Override
    public double tolerance() {
        return tolerance;
    }

    @Override
    public List<WyckoffSite> wyckoff() {
        Settled s = settled();
        int[] members = primitive.members();
        int[] first = new int[s.orbits().length];
        for (int i = members.length - 1; i >= 0; i--) {
            first[s.orbits()[members[i]]] = i;
        }
        List<WyckoffSite> sites = new ArrayList<>();
        for (int member : members) {
            sites.add(new WyckoffSite(s.positions()[member], first[s.orbits()[member]]));
        }
        return List.copyOf(sites);
    }

    @Override
    public StandardCell standardised() {
        return builder().standardised();
    }

    @Override
    public StandardCell conventional() {
        return builder().conventional();
    }

    @Override
    public StandardCell primitive() {
        return builder().primitive();
    }

    private StandardCells builder() {
        return new StandardCells(structure, type.reference(), primitive, settled());
    }

    private Settled settled() {
        Settled s = settled;
        if (s == null) {
            Cell cell = primitive.cell();
            double[][] input = structure.lattice().matrix();
            Frame frame = Frame.choose(type, ops, primitive, input, asked);
            s = Settled.of(type.reference(), frame, ops, cell, asked);
            settled = s;
        }
        return s;
    }
}
