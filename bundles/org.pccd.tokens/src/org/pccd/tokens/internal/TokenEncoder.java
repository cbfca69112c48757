package org.pccd.tokens.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;
import org.pccd.encoding.cloud.PointCloud;
import org.pccd.tokens.TokenSettings;

/** A token for each atom of the reduced cell and one for the lattice, laid out as {@link TokenLayout} says. */
public final class TokenEncoder implements Encoder {
    private final Limits limits;
    private final TokenLayout layout;
    private final SystemTokens tokens;
    private final CellChoice cells;
    private final TokenWriter writer;
    private final TokenReader reader;
    private final TokenHold hold;

    public TokenEncoder(TokenSettings settings) {
        List<Element> known = settings.elements().isEmpty() ? List.of(Element.values()) : settings.elements();
        limits = new Limits(settings.maxSites(), settings.maxElements(), Set.copyOf(known), false);
        TypeTable types = new TypeTable(settings, known);
        LatticeNumbers numbers = LatticeStatistics.numbers(settings);
        layout = new TokenLayout(settings.maxSites(), types.width());
        tokens = new SystemTokens(limits);
        cells = new CellChoice(limits, settings.primitiveTolerance());
        writer = new TokenWriter(layout, types, numbers);
        reader = new TokenReader(settings, layout, types, numbers, tokens, known);
        hold = new TokenHold(layout, tokens, cells, writer);
    }

    @Override
    public int[] shape() {
        return layout.shape();
    }

    @Override
    public Limits limits() {
        return limits;
    }

    /** Which of the equivalent axes of a symmetric cell come first may depend on rounding: not promised. */
    @Override
    public Contract contract() {
        return Contract.LOSSLESS.invariantUnder(Invariance.IMAGES, Invariance.PERMUTATION);
    }

    @Override
    public Structure canonical(Structure structure) throws EncodingRefused {
        return cells.canonical(structure);
    }

    @Override
    public float[] encode(Structure structure) throws EncodingRefused {
        Structure s = cells.canonical(structure);
        float[] tensor = new float[layout.length()];
        Arrays.fill(tensor, TokenLayout.UNUSED);
        for (int i = 0; i < s.sites().size(); i++) {
            writer.species(tensor, i, s.sites().get(i).element());
            writer.position(tensor, i, s.sites().get(i).fractional());
        }
        writer.cell(tensor, s.lattice());
        return tensor;
    }

    @Override
    public Decoded decode(float[] tensor, int[] conditions) {
        if (tensor.length != layout.length() || conditions.length != tokens.count()) {
            throw new PccdException("A tensor of " + tensor.length + " values with " + conditions.length
                    + " condition tokens is given, but this encoder has " + layout.rows() + " x " + layout.columns()
                    + " = " + layout.length() + " with " + tokens.count() + ".");
        }
        return reader.read(tensor, conditions);
    }

    @Override
    public int conditionCount() {
        return tokens.count();
    }

    @Override
    public int conditionVocabulary() {
        return layout.vocabulary();
    }

    /** The number of sites is the label {@code sites}; without it, it is not known. */
    @Override
    public int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
        return tokens.encode(elements, labels);
    }

    @Override
    public int[] conditions(Structure structure, Map<String, String> labels) throws EncodingRefused {
        return tokens.encode(
                structure.elements(), cells.canonical(structure).sites().size());
    }

    @Override
    public Map<String, List<String>> labels() {
        return tokens.labels();
    }

    @Override
    public List<Element> elements(int[] conditions) {
        return tokens.elements(conditions);
    }

    @Override
    public Set<Part> holds() {
        return EnumSet.allOf(Part.class);
    }

    @Override
    public Held hold(Start start) throws EncodingRefused {
        return hold.parts(start);
    }

    @Override
    public boolean holdsFormula() {
        return true;
    }

    @Override
    public Held hold(Map<Element, Integer> formula, Map<String, String> labels) throws EncodingRefused {
        return hold.formula(formula, labels);
    }

    /** The coordinates of the atoms of a tensor, wrapped into [0, 1), with their elements' places in the conditions. */
    public PointCloud points(float[] tensor, int[] conditions) {
        return TokenPoints.of(layout, reader, tokens.elements(conditions), tensor, conditions);
    }
}
