package org.pccd.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import org.pccd.core.PccdException;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Element;
import org.pccd.diffusion.CounterRandom;
import org.pccd.diffusion.CounterRandom.Purpose;
import org.pccd.diffusion.Hold;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/** The condition tokens that the samples of a request are drawn with, and what of them is held. */
record ConditionDraw(LongFunction<int[]> tokens, Hold hold) {
    /** @throws PccdException where the run cannot be asked for this, with the reason */
    static ConditionDraw of(RunFolder run, Encoder encoder, SampleRequest request) {
        ConditionTable table = run.conditions();
        LabelTokens labels = new LabelTokens(encoder, request.labels());
        if (request.formula().isEmpty() && request.start() == null) {
            return new ConditionDraw(drawn(run, table, encoder, labels, request), Hold.NOTHING);
        }
        Encoder.Held held = held(encoder, request);
        requireExamples(run, table, encoder, encoder.elements(held.conditions()));
        return new ConditionDraw(index -> held.conditions().clone(), new Hold(held.values(), held.held()));
    }

    private static Encoder.Held held(Encoder encoder, SampleRequest request) {
        try {
            return request.start() == null
                    ? encoder.hold(counts(request), request.labels())
                    : encoder.hold(request.start().start(request));
        } catch (EncodingRefused e) {
            String what = request.start() == null
                    ? "The formula " + request.formula() + " cannot be asked for"
                    : "The samples cannot start from " + request.start().source() + ", keeping "
                            + request.start().hold();
            throw new PccdException(what + ": " + e.getMessage(), e);
        }
    }

    private static Map<Element, Integer> counts(SampleRequest request) {
        Composition composition = Composition.parse(request.formula());
        Map<Element, Integer> counts = new TreeMap<>();
        composition.amounts().forEach((e, n) -> {
            if (n != Math.rint(n) || n > Integer.MAX_VALUE) {
                throw new PccdException("The formula " + request.formula()
                        + " cannot be asked for: amounts must be whole numbers of atoms in the cell.");
            }
            counts.put(e, n.intValue());
        });
        Set<Element> asked = new TreeSet<>(request.elements());
        if (!asked.isEmpty() && !asked.equals(counts.keySet())) {
            throw new PccdException("The formula " + request.formula() + " and the elements " + request.elements()
                    + " do not agree: give only one of them.");
        }
        return counts;
    }

    private static LongFunction<int[]> drawn(
            RunFolder run, ConditionTable table, Encoder encoder, LabelTokens labels, SampleRequest request) {
        ConditionTable of = table;
        if (!request.elements().isEmpty()) {
            requireExamples(run, table, encoder, request.elements());
            of = table.ofSystem(encoder, request.elements());
        }
        if (of.total() == 0) {
            return labels.unseen(request, table);
        }
        ConditionTable fitting = labels.fitting(of);
        return index -> labels.ask(fitting.draw(random(request, index)));
    }

    static RandomGenerator random(SampleRequest request, long index) {
        return CounterRandom.of(request.seed(), Purpose.CONDITION, index);
    }

    private static void requireExamples(
            RunFolder run, ConditionTable table, Encoder encoder, Collection<Element> elements) {
        Map<Element, Long> counts = table.elementCounts(encoder);
        for (Element e : elements) {
            long n = counts.getOrDefault(e, 0L);
            if (n < Sampling.ENOUGH_EXAMPLES) {
                List<Element> possible = counts.entrySet().stream()
                        .filter(c -> c.getValue() >= Sampling.ENOUGH_EXAMPLES)
                        .map(Map.Entry::getKey)
                        .toList();
                throw new PccdException("Element " + e.symbol() + " is in " + n + " of the " + table.total()
                        + " structures that " + run.path() + " was trained on, but " + Sampling.ENOUGH_EXAMPLES
                        + " are needed to ask for it; possible are " + possible + ".");
            }
        }
    }
}
