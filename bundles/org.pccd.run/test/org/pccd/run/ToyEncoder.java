package org.pccd.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.core.Parameter;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;

/** Two elements on two sites of a tetragonal cell: a tensor of a / 10 Å, c / 10 Å, and z of the second site, twice. */
public final class ToyEncoder implements EncoderProvider<ToyEncoder.Settings> {
    /** @param profile as encoders that know profiles have it */
    public record Settings(@Parameter(label = "Profile") String profile) {}

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public String title() {
        return "Toy";
    }

    @Override
    public String citation() {
        return "";
    }

    @Override
    public Settings defaults() {
        return new Settings("corrected");
    }

    @Override
    public Encoder create(Settings parameters) {
        return new Toy();
    }

    static Structure structure(Element first, Element second, double a, double c, double z) {
        return new Structure(
                Lattice.fromParameters(a, a, c, 90, 90, 90),
                List.of(Site.of(first, 0, 0, 0), Site.of(second, 0.5, 0.5, z)));
    }

    private static final class Toy implements Encoder {
        @Override
        public int[] shape() {
            return new int[] {2, 3};
        }

        @Override
        public Limits limits() {
            return new Limits(2, 2, Set.of(Element.values()), false);
        }

        @Override
        public float[] encode(Structure s) {
            float a = (float) (s.lattice().lengths()[0] / 10);
            float c = (float) (s.lattice().lengths()[2] / 10);
            float z = (float) s.sites().get(1).z();
            return new float[] {a, c, z, a, c, z};
        }

        @Override
        public Decoded decode(float[] t, int[] conditions) {
            if (t[0] < 0.2 || t[1] < 0.2) {
                return new Decoded.Failure("cell.flat", "The cell is too flat.");
            }
            return new Decoded.Success(structure(
                    Element.byNumber(conditions[0]), Element.byNumber(conditions[1]), t[0] * 10, t[1] * 10, t[2]));
        }

        @Override
        public int conditionCount() {
            return 2;
        }

        @Override
        public int conditionVocabulary() {
            return 119;
        }

        @Override
        public int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
            if (elements.isEmpty() || elements.size() > 2) {
                throw new EncodingRefused("limit.elements", "One or two elements can be asked for.");
            }
            return new int[] {
                elements.getFirst().atomicNumber(), elements.getLast().atomicNumber()
            };
        }

        @Override
        public Set<Part> holds() {
            return Set.of(Part.CELL, Part.POSITIONS);
        }

        @Override
        public Held hold(Start start) throws EncodingRefused {
            if (start.parts().contains(Part.SPECIES) || !start.sites().isEmpty()) {
                throw new EncodingRefused("hold.unsupported", "Only cell and positions can be kept.");
            }
            boolean cell = start.parts().contains(Part.CELL);
            boolean positions = start.parts().contains(Part.POSITIONS);
            List<Element> elements =
                    start.elements().isEmpty() ? start.structure().elements() : start.elements();
            boolean[] held = {cell, cell, positions, cell, cell, positions};
            return new Held(encode(start.structure()), held, conditions(elements, start.labels()));
        }

        @Override
        public boolean holdsFormula() {
            return true;
        }

        @Override
        public Held hold(Map<Element, Integer> formula, Map<String, String> labels) throws EncodingRefused {
            if (formula.values().stream().anyMatch(n -> n != 1) || formula.size() != 2) {
                throw new EncodingRefused("limit.sites", "There are two sites of two elements.");
            }
            int[] tokens = conditions(List.copyOf(formula.keySet()), labels);
            return new Held(new float[6], new boolean[6], tokens);
        }

        @Override
        public List<Element> elements(int[] conditions) {
            return Arrays.stream(conditions)
                    .distinct()
                    .mapToObj(Element::byNumber)
                    .toList();
        }
    }
}
