package org.example.rows;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
 * Crystals of up to three elements as rows of four values, shape {1, rows, 4}:
 *
 * <ul>
 *   <li>row 0: a, b, c in the length unit; row 1: alpha, beta, gamma in half turns;
 *   <li>then a row for each site: its fractional coordinates in [0, 1), and which of the crystal's elements it holds,
 *       1/3 for the first, 2/3 for the second, 1 for the third;
 *   <li>rows of zeros for the sites that there are not.
 * </ul>
 *
 * The condition tokens are the atomic numbers of the elements, 0 where there are fewer than three.
 */
final class SiteRowsEncoder implements Encoder {
    private static final int COLUMNS = 4;
    private static final int CELL_ROWS = 2;
    private static final int ELEMENT = 3;
    private static final int MOST_ELEMENTS = 3;
    private static final int ROWS_PER_BLOCK = 16;

    private final int rows;
    private final double lengthUnit;

    SiteRowsEncoder(SiteRowsSettings settings) {
        rows = settings.blocks() * ROWS_PER_BLOCK;
        lengthUnit = settings.lengthUnit();
    }

    @Override
    public int[] shape() {
        return new int[] {1, rows, COLUMNS};
    }

    @Override
    public Limits limits() {
        return new Limits(rows - CELL_ROWS, MOST_ELEMENTS, EnumSet.allOf(Element.class), false);
    }

    @Override
    public float[] encode(Structure structure) throws EncodingRefused {
        List<Site> sites = structure.sites();
        if (sites.isEmpty() || sites.size() > rows - CELL_ROWS) {
            throw new EncodingRefused(
                    "limit.sites", sites.size() + " sites; 1 to " + (rows - CELL_ROWS) + " can be encoded.");
        }
        if (!structure.ordered()) {
            throw new EncodingRefused("limit.disorder", "Sites that are not fully occupied cannot be encoded.");
        }
        List<Element> elements = structure.elements();
        checkNumber(elements);
        float[] tensor = new float[rows * COLUMNS];
        for (int axis = 0; axis < 3; axis++) {
            tensor[axis] = (float) (structure.lattice().lengths()[axis] / lengthUnit);
            tensor[COLUMNS + axis] = (float) (structure.lattice().angles()[axis] / 180);
        }
        for (int i = 0; i < sites.size(); i++) {
            int row = (CELL_ROWS + i) * COLUMNS;
            double[] fractional = sites.get(i).fractional();
            for (int axis = 0; axis < 3; axis++) {
                tensor[row + axis] = (float) (fractional[axis] - Math.floor(fractional[axis]));
            }
            tensor[row + ELEMENT] = (1f + elements.indexOf(sites.get(i).element())) / MOST_ELEMENTS;
        }
        return tensor;
    }

    @Override
    public Decoded decode(float[] tensor, int[] conditions) {
        for (float value : tensor) {
            if (!Float.isFinite(value)) {
                return new Decoded.Failure("value.not-finite", "A value of the tensor is " + value + ".");
            }
        }
        List<Element> elements = elements(conditions);
        List<Site> sites = new ArrayList<>();
        for (int row = CELL_ROWS * COLUMNS; row < tensor.length; row += COLUMNS) {
            int element = Math.round(tensor[row + ELEMENT] * MOST_ELEMENTS);
            if (element > elements.size()) {
                return new Decoded.Failure("element.none", "A site holds an element that was not asked for.");
            }
            if (element > 0) {
                sites.add(Site.of(elements.get(element - 1), tensor[row], tensor[row + 1], tensor[row + 2]));
            }
        }
        if (sites.isEmpty()) {
            return new Decoded.Failure("sites.none", "No row holds a site.");
        }
        try {
            return new Decoded.Success(new Structure(lattice(tensor), sites));
        } catch (PccdException e) {
            return new Decoded.Failure("cell.no-volume", e.getMessage());
        }
    }

    private Lattice lattice(float[] tensor) {
        double[] cell = new double[6];
        for (int axis = 0; axis < 3; axis++) {
            cell[axis] = tensor[axis] * lengthUnit;
            cell[3 + axis] = tensor[COLUMNS + axis] * 180;
        }
        return Lattice.fromParameters(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]);
    }

    @Override
    public int conditionCount() {
        return MOST_ELEMENTS;
    }

    @Override
    public int conditionVocabulary() {
        return Element.values().length + 1;
    }

    @Override
    public int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
        checkNumber(elements);
        int[] tokens = new int[MOST_ELEMENTS];
        for (int i = 0; i < elements.size(); i++) {
            tokens[i] = elements.get(i).atomicNumber();
        }
        return tokens;
    }

    @Override
    public List<Element> elements(int[] conditions) {
        List<Element> elements = new ArrayList<>();
        for (int token : conditions) {
            if (token > 0) {
                elements.add(Element.byNumber(token));
            }
        }
        return elements;
    }

    private static void checkNumber(List<Element> elements) throws EncodingRefused {
        if (elements.size() > MOST_ELEMENTS) {
            throw new EncodingRefused(
                    "limit.elements", elements.size() + " elements; at most " + MOST_ELEMENTS + " can be encoded.");
        }
    }
}
