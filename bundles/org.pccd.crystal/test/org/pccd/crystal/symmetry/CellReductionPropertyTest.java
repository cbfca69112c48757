package org.pccd.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.internal.Mat3;

class CellReductionPropertyTest {
    private static final List<Function<Lattice, CellReduction.Reduced>> REDUCTIONS =
            List.of(CellReduction::niggli, CellReduction::delaunay, CellReduction::lll);

    /** A lattice and another cell of it, the product exact in every digit. */
    record Cells(double[][] rows, int[][] change) {
        Lattice first() {
            return new Lattice(rows);
        }

        Lattice other() {
            return new Lattice(Mat3.multiply(Mat3.of(change), rows));
        }

        @Override
        public String toString() {
            return Arrays.deepToString(rows) + " x " + Arrays.deepToString(change);
        }
    }

    @Provide
    Arbitrary<Cells> cells() {
        Arbitrary<double[][]> compact = Arbitraries.randomValue(random -> switch (random.nextInt(3)) {
            case 0 -> Reductions.general(random);
            case 1 -> Reductions.symmetric(random);
            default -> Reductions.nearlySymmetric(random);
        });
        Arbitrary<double[][]> flat = Arbitraries.randomValue(Reductions::flat);
        return Arbitraries.oneOf(
                cells(compact, Arbitraries.of(1, 10, 100, 3000)), cells(flat, Arbitraries.of(1, 10, 30)));
    }

    private static Arbitrary<Cells> cells(Arbitrary<double[][]> lattices, Arbitrary<Integer> size) {
        return Combinators.combine(lattices, size, Arbitraries.longs())
                .as((r, n, s) -> new Cells(r, Reductions.unimodular(new Random(s), n)));
    }

    @Property(seed = "11", tries = 1000)
    void theTransformationIsExactAndUnimodular(@ForAll("cells") Cells cells) {
        Lattice other = cells.other();
        for (Function<Lattice, CellReduction.Reduced> reduction : REDUCTIONS) {
            CellReduction.Reduced reduced = reduction.apply(other);
            int[][] t = reduced.transformation();
            assertEquals(BigInteger.ONE, determinant(t));
            for (int i = 0; i < 3; i++) {
                for (int x = 0; x < 3; x++) {
                    assertEquals(
                            exact(t[i], other, x), reduced.lattice().get(i, x), 1e-14 * largest(reduced.lattice()));
                }
            }
        }
    }

    @Property(seed = "12", tries = 1000)
    void theNiggliMetricIsThatOfTheLattice(@ForAll("cells") Cells cells) {
        double[][] a = Reductions.metric(CellReduction.niggli(cells.first()).lattice());
        double[][] b = Reductions.metric(CellReduction.niggli(cells.other()).lattice());
        double eps = 2e-5 * Math.cbrt(cells.first().volume());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(a[i][j], b[i][j], eps);
            }
        }
    }

    @Property(seed = "13", tries = 1000)
    void theNiggliCellObeysItsMainConditions(@ForAll("cells") Cells cells) {
        double[][] g = Reductions.metric(CellReduction.niggli(cells.other()).lattice());
        double eps = 2e-5 * Math.cbrt(cells.first().volume());
        assertTrue(g[0][0] <= g[1][1] + eps && g[1][1] <= g[2][2] + eps);
        assertTrue(2 * Math.abs(g[0][1]) <= g[0][0] + eps && 2 * Math.abs(g[0][2]) <= g[0][0] + eps);
        assertTrue(2 * Math.abs(g[1][2]) <= g[1][1] + eps);
        boolean acute = g[0][1] > -eps && g[0][2] > -eps && g[1][2] > -eps;
        boolean obtuse = g[0][1] < eps && g[0][2] < eps && g[1][2] < eps;
        assertTrue(acute || obtuse);
    }

    @Property(seed = "14", tries = 1000)
    void theDelaunayMetricIsThatOfTheLatticeButForSigns(@ForAll("cells") Cells cells) {
        double[][] a = Reductions.metric(CellReduction.delaunay(cells.first()).lattice());
        double[][] b = Reductions.metric(CellReduction.delaunay(cells.other()).lattice());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(Math.abs(a[i][j]), Math.abs(b[i][j]), 1e-9 * a[2][2]);
            }
        }
    }

    @Property(seed = "15", tries = 1000)
    void delaunayAndNiggliCellsAreEquallyShort(@ForAll("cells") Cells cells) {
        double[] niggli = CellReduction.niggli(cells.other()).lattice().lengths();
        double[] delaunay = CellReduction.delaunay(cells.other()).lattice().lengths();
        for (int i = 0; i < 3; i++) {
            assertEquals(niggli[i], delaunay[i], 1e-4);
        }
    }

    @Property(seed = "16", tries = 1000)
    void theLllCellIsNearlyTheShortest(@ForAll("cells") Cells cells) {
        double[] lll = CellReduction.lll(cells.other()).lattice().lengths();
        double[] shortest = CellReduction.delaunay(cells.other()).lattice().lengths();
        // |b1| <= 2^((n-1)/2) times the first minimum, Lenstra, Lenstra and Lovász 1982, (1.11).
        assertTrue(lll[0] <= 2 * shortest[0] * (1 + 1e-9));
        for (double length : lll) {
            assertTrue(length <= 2 * shortest[2] * (1 + 1e-9));
        }
    }

    @Property(seed = "17", tries = 1000)
    void aReducedCellStays(@ForAll("cells") Cells cells) {
        Lattice delaunay = CellReduction.delaunay(cells.other()).lattice();
        assertEquals(0, distance(delaunay, CellReduction.delaunay(delaunay).lattice()), 1e-9 * largest(delaunay));
        Lattice niggli = CellReduction.niggli(cells.other()).lattice();
        double[] again = CellReduction.niggli(niggli).lattice().lengths();
        for (int i = 0; i < 3; i++) {
            assertEquals(niggli.lengths()[i], again[i], 1e-9 * largest(niggli));
        }
    }

    private static double distance(Lattice a, Lattice b) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Math.abs(a.lengths()[i] - b.lengths()[i]);
        }
        return sum;
    }

    private static double largest(Lattice lattice) {
        return lattice.lengths()[2];
    }

    private static double exact(int[] t, Lattice lattice, int x) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < 3; k++) {
            sum = sum.add(new BigDecimal(lattice.get(k, x)).multiply(new BigDecimal(t[k])));
        }
        return sum.doubleValue();
    }

    private static BigInteger determinant(int[][] t) {
        return minor(t, 0, 1, 2).subtract(minor(t, 1, 0, 2)).add(minor(t, 2, 0, 1));
    }

    private static BigInteger minor(int[][] t, int column, int p, int q) {
        BigInteger det = BigInteger.valueOf(t[1][p])
                .multiply(BigInteger.valueOf(t[2][q]))
                .subtract(BigInteger.valueOf(t[1][q]).multiply(BigInteger.valueOf(t[2][p])));
        return det.multiply(BigInteger.valueOf(t[0][column]));
    }
}
