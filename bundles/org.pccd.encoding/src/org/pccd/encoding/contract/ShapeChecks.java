package org.pccd.encoding.contract;

import java.util.Arrays;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.Encoder.Contract;
import org.pccd.encoding.Limits;

/** Checks of what an encoder says of itself. */
final class ShapeChecks {
    private ShapeChecks() {}

    static String limits(Subject subject) {
        Encoder encoder = subject.encoder();
        Limits limits = encoder.limits();
        Breach.unless(limits != null, "limits() returns null.");
        Breach.unless(
                limits.maxSites() >= 1
                        && limits.maxElements() >= 1
                        && !limits.elements().isEmpty(),
                "At least one site, one element and one known element must be possible; declared is " + limits + ".");
        Breach.unless(
                limits.maxElements() <= limits.elements().size(),
                limits.maxElements() + " elements are declared as the most, but only "
                        + limits.elements().size() + " are known.");
        Breach.unless(
                limits.equals(encoder.limits()) && limits.equals(subject.fresh().limits()),
                "limits() is not the same twice.");
        promises(encoder.contract(), limits);
        Breach.unless(encoder.contract().equals(encoder.contract()), "contract() is not the same twice.");
        return "up to " + limits.maxSites() + " sites, " + limits.maxElements() + " of "
                + limits.elements().size() + " elements, " + (limits.disorder() ? "disorder too" : "no disorder");
    }

    static String shape(Subject subject) {
        Encoder encoder = subject.encoder();
        int[] shape = encoder.shape().clone();
        Breach.unless(
                shape.length > 0 && Arrays.stream(shape).allMatch(n -> n > 0),
                "shape() is " + Arrays.toString(shape) + "; all numbers must be positive.");
        int size = Subject.size(encoder);
        for (Encoded e : subject.encoded()) {
            Breach.unless(
                    e.tensor() == null || e.tensor().length == size,
                    "encode() of " + e.name() + " gives " + (e.tensor() == null ? 0 : e.tensor().length)
                            + " values; the shape " + Arrays.toString(shape) + " has " + size + ".");
        }
        Breach.unless(
                Arrays.equals(shape, encoder.shape())
                        && Arrays.equals(shape, subject.fresh().shape()),
                "shape() is " + Arrays.toString(shape) + " at first and " + Arrays.toString(encoder.shape())
                        + " later.");
        return Arrays.toString(shape);
    }

    private static void promises(Contract contract, Limits limits) {
        Breach.unless(contract != null, "contract() returns null.");
        Contract.Tolerance t = contract.tolerance();
        Contract.Budget b = contract.budget();
        Breach.unless(
                t.lengths() >= 0
                        && t.angles() >= 0
                        && t.positions() >= 0
                        && contract.share() > 0
                        && contract.share() <= 1
                        && b.encode() > 0
                        && b.decode() > 0
                        && b.memory() > 0,
                "Tolerances must be 0 or more, the share in (0, 1] and budgets positive; declared is " + contract
                        + ".");
        Breach.unless(
                limits.elements().containsAll(contract.aliases().keySet())
                        && limits.elements().containsAll(contract.aliases().values()),
                "contract() names aliases of elements that limits() does not: " + contract.aliases() + ".");
    }
}
