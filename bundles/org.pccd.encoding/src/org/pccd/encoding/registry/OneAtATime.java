package org.pccd.encoding.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;

/** Lets threads take turns at an encoder that serves one at a time. */
final class OneAtATime implements Encoder {
    private final Encoder encoder;

    private OneAtATime(Encoder encoder) {
        this.encoder = encoder;
    }

    static Encoder unlessThreadSafe(Encoder encoder) {
        return encoder.contract().threadSafe() ? encoder : new OneAtATime(encoder);
    }

    @Override
    public synchronized int[] shape() {
        return encoder.shape();
    }

    @Override
    public synchronized Limits limits() {
        return encoder.limits();
    }

    @Override
    public synchronized Contract contract() {
        return encoder.contract();
    }

    @Override
    public synchronized float[] encode(Structure structure) throws EncodingRefused {
        return encoder.encode(structure);
    }

    @Override
    public synchronized Decoded decode(float[] tensor, int[] conditions) {
        return encoder.decode(tensor, conditions);
    }

    @Override
    public synchronized int conditionCount() {
        return encoder.conditionCount();
    }

    @Override
    public synchronized int conditionVocabulary() {
        return encoder.conditionVocabulary();
    }

    @Override
    public synchronized int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
        return encoder.conditions(elements, labels);
    }

    @Override
    public synchronized int[] conditions(Structure structure, Map<String, String> labels) throws EncodingRefused {
        return encoder.conditions(structure, labels);
    }

    @Override
    public synchronized Map<String, List<String>> labels() {
        return encoder.labels();
    }

    @Override
    public synchronized List<Element> elements(int[] conditions) {
        return encoder.elements(conditions);
    }

    @Override
    public synchronized Structure canonical(Structure structure) throws EncodingRefused {
        return encoder.canonical(structure);
    }

    @Override
    public synchronized Set<Part> holds() {
        return encoder.holds();
    }

    @Override
    public synchronized Held hold(Start start) throws EncodingRefused {
        return encoder.hold(start);
    }

    @Override
    public synchronized boolean holdsFormula() {
        return encoder.holdsFormula();
    }

    @Override
    public synchronized Held hold(Map<Element, Integer> formula, Map<String, String> labels) throws EncodingRefused {
        return encoder.hold(formula, labels);
    }
}
