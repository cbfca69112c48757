package org.pccd.encoding.example;

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
 * Crystals of one element as rows of four numbers: lengths in a unit, angles in half turns, then a row for each site
 * with its fractional coordinates and a 1, and rows of zeros for the sites that there are not.
 */
final class SiteListEncoder implements Encoder {
    private static final int COLUMNS = 4;
    private static final int FIRST_SITE = 2;
    private static final int PRESENT = 3;

    private final SiteListSettings settings;

    SiteListEncoder(SiteListSettings settings) {
        this.settings = settings;
    }

    @Override
    public int[] shape() {
        return new int[] {FIRST_SITE + settings.maxSites(), COLUMNS};
    }

    @Override
    public Limits limits() {
        return new Limits(settings.maxSites(), 1, EnumSet.allOf(Element.class), false);
    }

    @Override
    public float[] encode(Structure structure) throws EncodingRefused {
        List<Site> sites = structure.sites();
        if (sites.isEmpty() || sites.size() > settings.maxSites()) {
            throw new EncodingRefused(
                    "limit.sites", sites.size() + " sites; 1 to " + settings.maxSites() + " can be encoded.");
        }
        if (!structure.ordered() || structure.elements().size() != 1) {
            throw new EncodingRefused("limit.elements", "Only full sites of one element can be encoded.");
        }
        float[] tensor = new float[(FIRST_SITE + settings.maxSites()) * COLUMNS];
        for (int axis = 0; axis < 3; axis++) {
            tensor[axis] = (float) (structure.lattice().lengths()[axis] / settings.lengthUnit());
            tensor[COLUMNS + axis] = (float) (structure.lattice().angles()[axis] / 180);
        }
        for (int i = 0; i < sites.size(); i++) {
            int row = (FIRST_SITE + i) * COLUMNS;
            for (int axis = 0; axis < 3; axis++) {
                double f = sites.get(i).fractional()[axis];
                tensor[row + axis] = (float) (f - Math.floor(f));
            }
            tensor[row + PRESENT] = 1;
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
        double[] cell = new double[6];
        for (int axis = 0; axis < 3; axis++) {
            cell[axis] = tensor[axis] * settings.lengthUnit();
            cell[3 + axis] = tensor[COLUMNS + axis] * 180;
        }
        List<Site> sites = new ArrayList<>();
        for (int row = FIRST_SITE * COLUMNS; row < tensor.length; row += COLUMNS) {
            if (tensor[row + PRESENT] > 0.5) {
                sites.add(Site.of(Element.byNumber(conditions[0]), tensor[row], tensor[row + 1], tensor[row + 2]));
            }
        }
        if (sites.isEmpty()) {
            return new Decoded.Failure("sites.none", "No row says that it is a site.");
        }
        try {
            Lattice lattice = Lattice.fromParameters(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]);
            return new Decoded.Success(new Structure(lattice, sites));
        } catch (PccdException e) {
            return new Decoded.Failure("cell.no-volume", e.getMessage());
        }
    }

    @Override
    public int conditionCount() {
        return 1;
    }

    @Override
    public int conditionVocabulary() {
        return Element.values().length + 1;
    }

    @Override
    public int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
        if (elements.size() != 1) {
            throw new EncodingRefused("limit.elements", elements + " are not one element.");
        }
        return new int[] {elements.get(0).atomicNumber()};
    }

    @Override
    public List<Element> elements(int[] conditions) {
        return List.of(Element.byNumber(conditions[0]));
    }
}
