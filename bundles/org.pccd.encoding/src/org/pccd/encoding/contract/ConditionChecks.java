package org.pccd.encoding.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/** Checks of condition tokens. */
final class ConditionChecks {
    private ConditionChecks() {}

    static String tokens(Subject subject) {
        Encoder encoder = subject.encoder();
        int count = encoder.conditionCount();
        Breach.unless(count >= 0, "conditionCount() is " + count + ".");
        Breach.unless(
                encoder.conditionVocabulary() >= (count == 0 ? 0 : 1),
                "conditionVocabulary() is " + encoder.conditionVocabulary() + ".");
        for (List<Element> elements : wishes(encoder)) {
            legal(encoder, tokens(encoder, elements, Map.of()), "conditions(" + elements + ", none)");
        }
        for (Encoded e : subject.tensors()) {
            legal(encoder, subject.conditions(e.structure()), "conditions() of " + e.name());
        }
        return count + " tokens of a vocabulary of " + encoder.conditionVocabulary();
    }

    static String labels(Subject subject) {
        Encoder encoder = subject.encoder();
        List<Element> elements = TestStructures.spread(encoder.limits(), 1);
        int texts = 0;
        for (Map.Entry<String, List<String>> label : encoder.labels().entrySet()) {
            for (String text : label.getValue()) {
                Map<String, String> labels = Map.of(label.getKey(), text);
                legal(encoder, tokens(encoder, elements, labels), "conditions() with " + labels);
                texts++;
            }
            unknown(encoder, elements, Map.of(label.getKey(), "no such value"));
        }
        unknown(encoder, elements, Map.of("no-such-label", "1"));
        return texts == 0
                ? "no labels declared"
                : texts + " texts of " + encoder.labels().keySet();
    }

    static String elements(Subject subject) {
        Encoder encoder = subject.encoder();
        Map<Element, Element> aliases = encoder.contract().aliases();
        int told = 0;
        for (List<Element> elements : wishes(encoder)) {
            List<Element> back = encoder.elements(tokens(encoder, elements, Map.of()));
            Set<Element> expected = new HashSet<>();
            elements.forEach(e -> expected.add(aliases.getOrDefault(e, e)));
            if (back.isEmpty()) {
                continue;
            }
            told++;
            Breach.unless(
                    back.size() == expected.size() && expected.equals(Set.copyOf(back)),
                    "The tokens of " + elements + " stand for " + back + ".");
        }
        int wishes = wishes(encoder).size();
        for (Encoded e : told == 0 ? List.<Encoded>of() : subject.tensors()) {
            Structure renamed = Deviation.renamed(e.structure(), aliases);
            Breach.unless(
                    Set.copyOf(renamed.elements())
                            .equals(Set.copyOf(encoder.elements(subject.conditions(e.structure())))),
                    "The tokens of " + e.name() + " do not stand for " + renamed.elements() + ".");
        }
        if (told == 0) {
            throw new NotJudged("the conditions name no elements");
        }
        Breach.unless(
                told == wishes, "Tokens of " + (wishes - told) + " of " + wishes + " wishes stand for no element.");
        return wishes + " wishes for elements";
    }

    // Every declared element alone, and some together.
    private static List<List<Element>> wishes(Encoder encoder) {
        List<List<Element>> wishes = new ArrayList<>();
        new TreeSet<>(encoder.limits().elements()).forEach(e -> wishes.add(List.of(e)));
        for (int k = 2; k <= Math.min(6, encoder.limits().maxElements()); k++) {
            List<Element> some = TestStructures.spread(encoder.limits(), k);
            wishes.add(some);
            wishes.add(some.reversed());
        }
        return wishes;
    }

    private static void legal(Encoder encoder, int[] tokens, String what) {
        Breach.unless(
                tokens != null && tokens.length == encoder.conditionCount(),
                what + " gives " + (tokens == null ? "null" : tokens.length + " tokens") + " instead of "
                        + encoder.conditionCount() + ".");
        for (int token : tokens) {
            Breach.unless(
                    token >= 0 && token < encoder.conditionVocabulary(),
                    what + " gives " + Arrays.toString(tokens) + "; tokens lie in 0 to "
                            + (encoder.conditionVocabulary() - 1) + ".");
        }
    }

    private static int[] tokens(Encoder encoder, List<Element> elements, Map<String, String> labels) {
        try {
            return encoder.conditions(elements, labels);
        } catch (EncodingRefused e) {
            throw new Breach("conditions(" + elements + ", " + labels + ") is refused: " + e.getMessage(), e);
        }
    }

    private static void unknown(Encoder encoder, List<Element> elements, Map<String, String> labels) {
        try {
            legal(encoder, encoder.conditions(elements, labels), "conditions() with " + labels);
        } catch (EncodingRefused e) {
            Verdicts.refusal("conditions() with " + labels, e);
        }
    }
}
