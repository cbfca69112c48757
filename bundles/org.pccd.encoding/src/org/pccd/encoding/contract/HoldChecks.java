package org.pccd.encoding.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.Encoder.Held;
import org.pccd.encoding.Encoder.Part;
import org.pccd.encoding.Encoder.Start;
import org.pccd.encoding.EncodingRefused;

/** Checks of the values that a sampling may keep. */
final class HoldChecks {
    private static final String UNSUPPORTED = "hold.unsupported";

    private HoldChecks() {}

    static String parts(Subject subject) {
        Encoder encoder = subject.encoder();
        Set<Part> holds = encoder.holds();
        for (Encoded e : subject.sample()) {
            for (Part part : Part.values()) {
                hold(subject, e, Set.of(part), Set.of(), holds.contains(part));
            }
            hold(subject, e, Set.of(), Set.of(0), !holds.isEmpty());
            if (!holds.isEmpty()) {
                hold(subject, e, holds, Set.of(), true);
            }
            if (encoder.holdsFormula()) {
                formula(subject, e);
            }
        }
        if (holds.isEmpty() && !encoder.holdsFormula()) {
            throw new NotJudged("no part can be kept, and it says so");
        }
        return "keeps " + holds + (encoder.holdsFormula() ? " and formulas" : "");
    }

    private static void hold(Subject subject, Encoded e, Set<Part> parts, Set<Integer> sites, boolean declared) {
        String what = "hold() of " + (parts.isEmpty() ? "one site" : parts) + " of " + e.name();
        Start start = new Start(e.structure(), parts, sites, List.of(), Map.of());
        Held held;
        try {
            held = subject.encoder().hold(start);
        } catch (EncodingRefused refused) {
            Verdicts.refusal(what, refused);
            Breach.unless(
                    !declared && refused.code().equals(UNSUPPORTED)
                            || declared && !refused.code().equals(UNSUPPORTED),
                    what + " is refused as " + refused.code() + ", but holds() is "
                            + subject.encoder().holds() + ".");
            return;
        }
        Breach.unless(
                declared, what + " works, but holds() is " + subject.encoder().holds() + ".");
        legal(subject, e, held, what);
        // Of one part alone the sites may stand in another order than in the whole structure.
        if (parts.equals(subject.encoder().holds())) {
            comesBack(subject, e, held, what);
        }
    }

    private static void formula(Subject subject, Encoded e) {
        Map<Element, Integer> formula = new TreeMap<>();
        for (Site site : e.structure().sites()) {
            formula.merge(site.element(), 1, Integer::sum);
        }
        String what = "hold() of the formula " + e.structure().formula();
        try {
            legal(subject, e, subject.encoder().hold(formula, Map.of()), what);
        } catch (EncodingRefused refused) {
            Verdicts.refusal(what, refused);
            Breach.unless(
                    !refused.code().equals(UNSUPPORTED),
                    what + " is refused as " + UNSUPPORTED + ", but holdsFormula() is true.");
        }
    }

    private static void legal(Subject subject, Encoded e, Held held, String what) {
        int size = e.tensor().length;
        Breach.unless(
                held.values().length == size && held.held().length == size,
                what + " gives " + held.values().length + " values and " + held.held().length
                        + " marks for a tensor of " + size + ".");
        int marked = 0;
        for (int i = 0; i < size; i++) {
            marked += held.held()[i] ? 1 : 0;
            Breach.unless(
                    !held.held()[i] || Float.isFinite(held.values()[i]), what + " keeps " + held.values()[i] + ".");
        }
        Breach.unless(marked > 0, what + " keeps no value.");
        Breach.unless(
                held.conditions().length == subject.encoder().conditionCount(),
                what + " gives " + held.conditions().length + " condition tokens instead of "
                        + subject.encoder().conditionCount() + ".");
    }

    // The structure's own values, with those that are held in their places, are still the structure.
    private static void comesBack(Subject subject, Encoded e, Held held, String what) {
        Structure expected = RoundTrip.expected(subject, e.structure());
        if (!returns(subject, subject.decode(e.tensor(), held.conditions(), e.name()), expected)) {
            return;
        }
        float[] mixed = e.tensor().clone();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = held.held()[i] ? held.values()[i] : mixed[i];
        }
        Breach.unless(
                returns(subject, subject.decode(mixed, held.conditions(), what), expected),
                what + " keeps values that are not those of the structure.");
    }

    private static boolean returns(Subject subject, Decoded decoded, Structure expected) {
        return decoded instanceof Decoded.Success s
                && Deviation.between(expected, s.structure())
                        .within(subject.encoder().contract().tolerance());
    }
}
