package org.pccd.dataset.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

/**
 * A structure as columns, every number in full precision. Lists of species run over the sites in order; the last three
 * columns are NULL where every site has one species, fully occupied, of unknown oxidation state.
 */
final class StructureColumns {
    /** Lattice: rows a, b, c in Å; fractional: x, y, z of each site. */
    static final String DEFINITION = "lattice DOUBLE[], atomic_numbers SMALLINT[], fractional DOUBLE[],"
            + " species_per_site INTEGER[], occupancies DOUBLE[], oxidation_states DOUBLE[]";

    static final String NAMES = "lattice, atomic_numbers, fractional, species_per_site, occupancies, oxidation_states";

    private StructureColumns() {}

    static void append(DuckDBAppender out, Structure structure) throws SQLException {
        List<Site> sites = structure.sites();
        List<Species> species =
                sites.stream().flatMap(s -> s.species().stream()).toList();
        short[] numbers = new short[species.size()];
        double[] occupancies = new double[numbers.length];
        double[] oxidations = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (short) species.get(i).element().atomicNumber();
            occupancies[i] = species.get(i).occupancy();
            oxidations[i] = species.get(i).oxidation();
        }
        double[] fractional = new double[3 * sites.size()];
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            fractional[3 * i] = site.x();
            fractional[3 * i + 1] = site.y();
            fractional[3 * i + 2] = site.z();
        }
        out.append(lattice(structure.lattice())).append(numbers).append(fractional);
        appendUnless(structure.ordered(), out, structure);
        if (structure.ordered()) {
            out.appendNull();
        } else {
            out.append(occupancies);
        }
        if (Arrays.stream(oxidations).allMatch(Double::isNaN)) {
            out.appendNull();
        } else {
            out.append(oxidations);
        }
    }

    /** @param first index of the first of {@link #NAMES} in the result, from 1 */
    static Structure read(ResultSet result, int first) throws SQLException {
        double[] lattice = doubles(result, first);
        Object[] numbers = objects(result, first + 1);
        double[] f = doubles(result, first + 2);
        Object[] counts = objects(result, first + 3);
        double[] occupancies = doubles(result, first + 4);
        double[] oxidations = doubles(result, first + 5);
        List<Site> sites = new ArrayList<>(f.length / 3);
        int next = 0;
        for (int i = 0; i < f.length / 3; i++) {
            int n = counts == null ? 1 : ((Number) counts[i]).intValue();
            List<Species> species = new ArrayList<>(n);
            for (int end = next + n; next < end; next++) {
                Element element = Element.byNumber(((Number) numbers[next]).intValue());
                double oxidation = oxidations == null ? Double.NaN : oxidations[next];
                species.add(new Species(element, oxidation, occupancies == null ? 1 : occupancies[next]));
            }
            sites.add(new Site(species, f[3 * i], f[3 * i + 1], f[3 * i + 2]));
        }
        double[][] rows = {
            Arrays.copyOfRange(lattice, 0, 3), Arrays.copyOfRange(lattice, 3, 6), Arrays.copyOfRange(lattice, 6, 9)
        };
        return new Structure(new Lattice(rows), sites);
    }

    private static void appendUnless(boolean ordered, DuckDBAppender out, Structure structure) throws SQLException {
        if (ordered) {
            out.appendNull();
            return;
        }
        out.append(structure.sites().stream().mapToInt(s -> s.species().size()).toArray());
    }

    private static double[] lattice(Lattice lattice) {
        double[] m = new double[9];
        for (int i = 0; i < 9; i++) {
            m[i] = lattice.get(i / 3, i % 3);
        }
        return m;
    }

    private static double[] doubles(ResultSet result, int column) throws SQLException {
        Object[] values = objects(result, column);
        if (values == null) {
            return null;
        }
        double[] d = new double[values.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = (Double) values[i];
        }
        return d;
    }

    private static Object[] objects(ResultSet result, int column) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? null : (Object[]) array.getArray();
    }
}
