package org.pccd.tokens.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.PeriodicDistances;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.tokens.TokenSettings;

/** Reads structures from tensors, or says why there is none. */
final class TokenReader {
    // In Å: lower cells, and longer ones, hold no crystal that could be encoded.
    private static final double LOWEST = 0.5;
    private static final double LONGEST = 1000;

    private final TokenSettings settings;
    private final TokenLayout layout;
    private final TypeTable types;
    private final LatticeNumbers numbers;
    private final SystemTokens tokens;
    private final List<Element> known;

    TokenReader(
            TokenSettings settings,
            TokenLayout layout,
            TypeTable types,
            LatticeNumbers numbers,
            SystemTokens tokens,
            List<Element> known) {
        this.settings = settings;
        this.layout = layout;
        this.types = types;
        this.numbers = numbers;
        this.tokens = tokens;
        this.known = known;
    }

    Decoded read(float[] tensor, int[] conditions) {
        int sites = conditions[0] == 0 ? present(tensor) : conditions[0];
        if (sites < 1 || sites > layout.maxSites()) {
            return new Decoded.Failure(
                    "sites.count", "The number of sites is " + sites + ", not 1 to " + layout.maxSites() + ".");
        }
        Optional<Decoded.Failure> senseless = finite(tensor, sites);
        if (senseless.isPresent()) {
            return senseless.get();
        }
        Optional<Lattice> lattice = numbers.read(values(tensor, layout.lattice(), TokenLayout.LATTICE));
        if (lattice.isEmpty()) {
            return new Decoded.Failure("cell.no-volume", "No cell with a positive volume has these lattice numbers.");
        }
        Optional<Decoded.Failure> shapeless = shape(lattice.get());
        return shapeless.isPresent() ? shapeless.get() : withSites(lattice.get(), tensor, sites, conditions);
    }

    private static Optional<Decoded.Failure> shape(Lattice lattice) {
        double low = Arrays.stream(lattice.planeSpacings()).min().orElseThrow();
        double high = Arrays.stream(lattice.lengths()).max().orElseThrow();
        if (low < LOWEST) {
            return Optional.of(new Decoded.Failure(
                    "cell.flat", "Planes of the cell are " + (float) low + " Å apart, less than " + LOWEST + " Å."));
        }
        return high <= LONGEST
                ? Optional.empty()
                : Optional.of(new Decoded.Failure(
                        "cell.long", "An edge of the cell is " + (float) high + " Å long, more than 1000 Å."));
    }

    private Decoded withSites(Lattice lattice, float[] tensor, int sites, int[] conditions) {
        List<Element> asked = tokens.elements(conditions);
        if (asked.size() > sites) {
            return new Decoded.Failure(
                    "species.missing", "A cell of " + sites + " sites cannot hold all of " + asked + ".");
        }
        double[][] vectors = new double[sites][];
        Arrays.setAll(vectors, i -> values(tensor, layout.type(i), types.width()));
        TypeReader.Types read = new TypeReader(types).read(vectors, asked.isEmpty() ? known : asked, !asked.isEmpty());
        List<Site> placed = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            if (!(read.cosines()[i] >= settings.leastCosine())) {
                return new Decoded.Failure(
                        "species.ambiguous",
                        "The type of site " + (i + 1) + " resembles no element: its cosine with the nearest, "
                                + read.elements().get(i) + ", is " + (float) read.cosines()[i] + ", less than "
                                + settings.leastCosine() + ".");
            }
            double[] f = values(tensor, layout.coordinates(i), TokenLayout.AXES);
            placed.add(Site.of(read.elements().get(i), f[0] / 2, f[1] / 2, f[2] / 2));
        }
        Structure structure = new Structure(lattice, placed).wrapped().sorted();
        return PeriodicDistances.closerThan(structure, settings.leastDistance())
                .<Decoded>map(close -> new Decoded.Failure(
                        "sites.too-close",
                        "Two atoms are " + (float) close.distance() + " Å apart, less than " + settings.leastDistance()
                                + " Å."))
                .orElseGet(() -> new Decoded.Success(structure));
    }

    /** The element of each of the first rows, the nearest of those asked for. */
    List<Element> elements(float[] tensor, int sites, int[] conditions) {
        List<Element> asked = tokens.elements(conditions);
        double[][] vectors = new double[sites][];
        Arrays.setAll(vectors, i -> values(tensor, layout.type(i), types.width()));
        return new TypeReader(types)
                .read(vectors, asked.isEmpty() ? known : asked, false)
                .elements();
    }

    /** How many rows from the first on hold a type: of use where nothing says how many sites there are. */
    int present(float[] tensor) {
        int sites = 0;
        while (sites < layout.maxSites() && types.present(values(tensor, layout.type(sites), types.width()))) {
            sites++;
        }
        return sites;
    }

    private Optional<Decoded.Failure> finite(float[] tensor, int sites) {
        for (int k = 0; k < tensor.length; k++) {
            boolean used =
                    k < sites * layout.columns() || k >= layout.lattice() && k < layout.lattice() + TokenLayout.LATTICE;
            if (used && !Float.isFinite(tensor[k])) {
                return Optional.of(
                        new Decoded.Failure("value.not-finite", "Value " + k + " of the tensor is " + tensor[k] + "."));
            }
        }
        return Optional.empty();
    }

    // In the units of the diffusion.
    private static double[] values(float[] tensor, int from, int count) {
        double[] u = new double[count];
        for (int k = 0; k < count; k++) {
            u[k] = 2.0 * tensor[from + k] - 1;
        }
        return u;
    }
}
