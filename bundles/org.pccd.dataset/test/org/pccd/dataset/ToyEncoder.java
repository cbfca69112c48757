package org.pccd.dataset;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;

/** Encodes cell lengths and angles; refuses more than 20 sites, and everything where its scale is 0. */
final class ToyEncoder implements Encoder {
    static final int MOST = 20;

    final AtomicInteger calls = new AtomicInteger();
    private final int scale;

    ToyEncoder(int scale) {
        this.scale = scale;
    }

    @Override
    public int[] shape() {
        return new int[] {2, 3};
    }

    @Override
    public Limits limits() {
        return new Limits(MOST, 118, EnumSet.allOf(Element.class), true);
    }

    @Override
    public float[] encode(Structure s) throws EncodingRefused {
        calls.incrementAndGet();
        if (s.sites().size() > MOST || scale == 0) {
            throw new EncodingRefused("limit.sites", s.sites().size() + " sites; expected at most " + MOST);
        }
        float[] x = new float[6];
        for (int i = 0; i < 3; i++) {
            x[i] = (float) (s.lattice().lengths()[i] * scale);
            x[3 + i] = (float) s.lattice().angles()[i];
        }
        return x;
    }

    @Override
    public Decoded decode(float[] tensor, int[] conditions) {
        return new Decoded.Failure("toy.none", "the toy decodes nothing");
    }

    @Override
    public int conditionCount() {
        return 2;
    }

    @Override
    public int conditionVocabulary() {
        return 200;
    }

    @Override
    public int[] conditions(List<Element> elements, Map<String, String> labels) {
        return new int[] {
            elements.get(0).atomicNumber(), labels.getOrDefault("order", "").length()
        };
    }

    @Override
    public List<Element> elements(int[] conditions) {
        return List.of(Element.byNumber(conditions[0]));
    }
}
