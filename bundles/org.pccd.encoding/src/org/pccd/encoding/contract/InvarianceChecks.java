package org.pccd.encoding.contract;

import java.util.Random;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Encoder.Invariance;
import org.pccd.encoding.EncodingRefused;

/** Checks that a tensor does not depend on how the crystal is described, where that is declared. */
final class InvarianceChecks {
    private static final double SAME = 1e-4;
    private static final int CHANGES = 3;

    private InvarianceChecks() {}

    /** The first structure whose tensor changes, how, and by how much. */
    private record Difference(String structure, int value, double by) {}

    static String held(Subject subject, Invariance invariance) {
        boolean declared = subject.encoder().contract().invariances().contains(invariance);
        Difference difference = difference(subject, invariance);
        if (!declared) {
            throw new NotJudged(
                    "not declared; " + (difference == null ? "holds for the built-in structures" : "does not hold"));
        }
        if (difference != null) {
            throw new Breach(invariance + " is declared, but value " + difference.value + " of the tensor of "
                    + difference.structure + " changes by " + (float) difference.by + ".");
        }
        return "declared and held, to " + SAME;
    }

    private static Difference difference(Subject subject, Invariance invariance) {
        Random random = new Random(5);
        for (Encoded e : subject.tensors()) {
            for (int i = 0; i < CHANGES; i++) {
                Difference found = difference(subject, e, Descriptions.change(e.structure(), invariance, random));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Difference difference(Subject subject, Encoded e, Structure other) {
        float[] tensor;
        try {
            tensor = subject.encoder().encode(other);
        } catch (EncodingRefused refused) {
            return new Difference(e.name() + " (refused as " + refused.code() + " when described otherwise)", 0, 1);
        }
        for (int i = 0; i < tensor.length; i++) {
            double by = Math.abs(tensor[i] - e.tensor()[i]);
            if (!(by <= SAME)) {
                return new Difference(e.name(), i, by);
            }
        }
        return null;
    }
}
