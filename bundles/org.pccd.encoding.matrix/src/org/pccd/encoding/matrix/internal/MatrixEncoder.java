package org.pccd.encoding.matrix.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;
import org.pccd.encoding.matrix.ElementSource;
import org.pccd.encoding.matrix.MatrixSettings;

/**
 * A crystal as one matrix with occupancies, in the manner of DiffCrysGen (arXiv:2505.07442; the released program calls
 * it IRCR). Simplifications against it: values are scaled by fixed units, not by the extremes of the training set;
 * spare rows, which are not read, fill the matrix to a multiple of 16; the rows of properties are left out, as in the
 * published training. Beyond it: condition tokens name the elements, which the published model does not have, a
 * structure must have these and no others, and occupancies may be shares.
 */
public final class MatrixEncoder implements Encoder {
    private static final Contract CONTRACT = Contract.LOSSLESS
            .invariantUnder(Invariance.ROTATION, Invariance.IMAGES)
            .costing(2, 2, 1);

    private final MatrixSettings settings;
    private final Layout layout;
    private final MatrixWriter writer;
    private final Limits limits;
    private final Holding holding;

    public MatrixEncoder(MatrixSettings settings) {
        this.settings = settings;
        layout = Layout.forSites(settings.maxSites());
        writer = new MatrixWriter(layout, settings.lengthUnit());
        limits = new Limits(settings.maxSites(), Layout.COLUMNS, ElementTokens.KNOWN, settings.shares());
        holding = new Holding(layout, writer, limits);
    }

    @Override
    public int[] shape() {
        return new int[] {Layout.COLUMNS, layout.rows(), 1};
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Contract contract() {
        return CONTRACT;
    }

    @Override
    public float[] encode(Structure structure) throws EncodingRefused {
        Admission.check(structure, limits);
        return writer.write(structure, structure.elements());
    }

    @Override
    public Decoded decode(float[] tensor, int[] conditions) {
        if (tensor.length != layout.size()) {
            throw new PccdException("A tensor of " + tensor.length + " values is given, but this encoder has 3 x "
                    + layout.rows() + " x 1 = " + layout.size() + ".");
        }
        for (int i = 0; i < tensor.length; i++) {
            if (!Float.isFinite(tensor[i])) {
                return new Decoded.Failure("value.not-finite", "Value " + i + " of the tensor is " + tensor[i] + ".");
            }
        }
        MatrixReader reader = new MatrixReader(layout, tensor);
        Optional<Lattice> lattice = reader.lattice(settings.lengthUnit());
        if (lattice.isEmpty()) {
            return new Decoded.Failure(
                    "cell.no-volume", "No cell with a positive volume has these lengths and angles.");
        }
        List<Element> wanted = ElementTokens.decode(conditions);
        Element[] columns =
                settings.elements() == ElementSource.MATRIX ? reader.elements() : wanted.toArray(new Element[3]);
        List<Site> sites = reader.sites(settings.maxSites(), columns, settings.shares());
        return verdict(new Structure(lattice.get(), sites), wanted);
    }

    @Override
    public int conditionCount() {
        return ElementTokens.COUNT;
    }

    @Override
    public int conditionVocabulary() {
        return ElementTokens.VOCABULARY;
    }

    @Override
    public int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
        return ElementTokens.encode(elements);
    }

    @Override
    public List<Element> elements(int[] conditions) {
        return ElementTokens.decode(conditions);
    }

    @Override
    public Set<Part> holds() {
        return Set.of(Part.values());
    }

    @Override
    public Held hold(Start start) throws EncodingRefused {
        return holding.of(start);
    }

    @Override
    public boolean holdsFormula() {
        return true;
    }

    @Override
    public Held hold(Map<Element, Integer> formula, Map<String, String> labels) throws EncodingRefused {
        return holding.of(formula);
    }

    private Decoded verdict(Structure structure, List<Element> wanted) {
        if (structure.sites().isEmpty()) {
            return new Decoded.Failure("sites.none", "No row of the matrix says that an element occupies a site.");
        }
        List<Element> missing = new ArrayList<>(wanted);
        missing.removeAll(structure.elements());
        if (!missing.isEmpty()) {
            return new Decoded.Failure("species.missing", "There is no site of " + missing + ".");
        }
        List<Element> others = new ArrayList<>(structure.elements());
        others.removeAll(wanted);
        return others.isEmpty()
                ? new Decoded.Success(structure)
                : new Decoded.Failure(
                        "species.unknown", "There are sites of " + others + ", which were not asked for.");
    }
}
