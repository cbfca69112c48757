package org.pccd.launcher.local;

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

/** Two elements in a tetragonal cell; the tensor holds a / 10 Å and c / 10 Å. */
public final class TinyEncoder implements EncoderProvider<TinyEncoder.Settings> {
    /** @param profile as encoders that know profiles have it */
    public record Settings(@Parameter(label = "Profile") String profile) {}

    @Override
    public String id() {
        return "tiny";
    }

    @Override
    public String title() {
        return "Tiny";
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
        return new Tiny();
    }

    static Structure structure(Element first, Element second, double a, double c) {
        return new Structure(
                Lattice.fromParameters(a, a, c, 90, 90, 90),
                List.of(Site.of(first, 0, 0, 0), Site.of(second, 0.5, 0.5, 0.5)));
    }

    private static final class Tiny implements Encoder {
        @Override
        public int[] shape() {
            return new int[] {2};
        }

        @Override
        public Limits limits() {
            return new Limits(2, 2, Set.of(Element.values()), false);
        }

        @Override
        public float[] encode(Structure s) {
            double[] lengths = s.lattice().lengths();
            return new float[] {(float) lengths[0] / 10, (float) lengths[2] / 10};
        }

        @Override
        public Decoded decode(float[] t, int[] conditions) {
            return t[0] < 0.1 || t[1] < 0.1
                    ? new Decoded.Failure("cell.flat", "The cell is too flat.")
                    : new Decoded.Success(structure(
                            Element.byNumber(conditions[0]), Element.byNumber(conditions[1]), t[0] * 10, t[1] * 10));
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
            if (elements.size() != 2) {
                throw new EncodingRefused("limit.elements", "Two elements can be asked for.");
            }
            return new int[] {elements.get(0).atomicNumber(), elements.get(1).atomicNumber()};
        }

        @Override
        public List<Element> elements(int[] conditions) {
            return List.of(Element.byNumber(conditions[0]), Element.byNumber(conditions[1]));
        }
    }
}
