package org.pccd.encoding.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/**
 * An encoder that keeps its contract: rows of four values, two for the cell and one for each site with its element and
 * its coordinates. The broken ones change one method each.
 */
class SoundEncoder implements Encoder {
    static final List<Element> KNOWN = List.of(
            Element.H, Element.C, Element.N, Element.O, Element.Na, Element.Cl, Element.Ti, Element.Fe, Element.Zn);
    static final int COLUMNS = 4;
    static final int FIRST = 2;
    static final double UNIT = 20; // Å

    private final int rows;

    SoundEncoder(int maxSites) {
        rows = maxSites;
    }

    @Override
    public int[] shape() {
        return new int[] {FIRST + rows, COLUMNS};
    }

    @Override
    public Limits limits() {
        return new Limits(rows, 3, new HashSet<>(KNOWN), false);
    }

    @Override
    public float[] encode(Structure structure) throws EncodingRefused {
        admit(structure);
        float[] tensor = new float[(FIRST + rows) * COLUMNS];
        for (int axis = 0; axis < 3; axis++) {
            tensor[axis] = (float) (structure.lattice().lengths()[axis] / UNIT);
            tensor[COLUMNS + axis] = (float) (structure.lattice().angles()[axis] / 180);
        }
        int row = FIRST;
        for (Site site : structure.sites()) {
            for (int axis = 0; axis < 3; axis++) {
                double f = site.fractional()[axis];
                tensor[row * COLUMNS + axis] = (float) (f - Math.floor(f));
            }
            tensor[row * COLUMNS + 3] = (KNOWN.indexOf(site.element()) + 1) / (float) KNOWN.size();
            row++;
        }
        return tensor;
    }

    void admit(Structure structure) throws EncodingRefused {
        if (structure.sites().isEmpty() || structure.sites().size() > rows) {
            throw new EncodingRefused("limit.sites", "1 to " + rows + " sites can be encoded.");
        }
        if (!structure.ordered()) {
            throw new EncodingRefused("structure.disordered", "Only full sites can be encoded.");
        }
        admit(structure.elements());
    }

    private static void admit(List<Element> elements) throws EncodingRefused {
        if (elements.isEmpty() || elements.size() > 3) {
            throw new EncodingRefused("limit.elements", "1 to 3 elements can be encoded.");
        }
        if (!KNOWN.containsAll(elements)) {
            throw new EncodingRefused("element.unknown", "Only " + KNOWN + " can be encoded.");
        }
    }

    @Override
    public Decoded decode(float[] tensor, int[] conditions) {
        for (float value : tensor) {
            if (!Float.isFinite(value)) {
                return new Decoded.Failure("value.not-finite", "A value is " + value + ".");
            }
        }
        List<Site> sites = new ArrayList<>();
        for (int row = FIRST * COLUMNS; row < tensor.length; row += COLUMNS) {
            int element = Math.round(tensor[row + 3] * KNOWN.size()) - 1;
            if (element >= 0 && element < KNOWN.size()) {
                sites.add(Site.of(KNOWN.get(element), tensor[row], tensor[row + 1], tensor[row + 2]));
            }
        }
        if (sites.isEmpty()) {
            return new Decoded.Failure("sites.none", "No row holds an element.");
        }
        double[] p = new double[6];
        for (int axis = 0; axis < 3; axis++) {
            p[axis] = tensor[axis] * UNIT;
            p[3 + axis] = tensor[COLUMNS + axis] * 180.0;
        }
        try {
            return new Decoded.Success(
                    new Structure(Lattice.fromParameters(p[0], p[1], p[2], p[3], p[4], p[5]), sites));
        } catch (PccdException e) {
            return new Decoded.Failure("cell.no-volume", e.getMessage());
        }
    }

    @Override
    public int conditionCount() {
        return 4;
    }

    @Override
    public int conditionVocabulary() {
        return KNOWN.size() + 4;
    }

    @Override
    public int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
        admit(elements);
        int[] tokens = new int[conditionCount()];
        for (int i = 0; i < elements.size(); i++) {
            tokens[i] = KNOWN.indexOf(elements.get(i)) + 1;
        }
        int kind = labels().get("kind").indexOf(labels.getOrDefault("kind", "unknown"));
        if (kind < 0) {
            throw new EncodingRefused("label.kind", "The kind '" + labels.get("kind") + "' is none of " + labels());
        }
        tokens[3] = KNOWN.size() + 1 + kind;
        return tokens;
    }

    @Override
    public Set<Part> holds() {
        return Set.of(Part.CELL);
    }

    @Override
    public Held hold(Start start) throws EncodingRefused {
        if (!start.parts().equals(holds())) {
            throw new EncodingRefused(
                    start.sites().isEmpty() ? "hold.unsupported" : "hold.sites", "Only cells are kept.");
        }
        boolean[] held = new boolean[(FIRST + rows) * COLUMNS];
        Arrays.fill(held, 0, FIRST * COLUMNS, true);
        return new Held(encode(start.structure()), held, conditions(start.structure(), start.labels()));
    }

    @Override
    public Map<String, List<String>> labels() {
        return Map.of("kind", List.of("metal", "insulator", "unknown"));
    }

    @Override
    public List<Element> elements(int[] conditions) {
        return Arrays.stream(conditions, 0, 3)
                .filter(token -> token > 0)
                .mapToObj(token -> KNOWN.get(token - 1))
                .toList();
    }
}
