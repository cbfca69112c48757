package org.pccd.encoding.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder.Contract;

/** Checks that structures come back. */
final class RoundTripChecks {
    private static final int NAMED = 5;

    private RoundTripChecks() {}

    static String structures(Subject subject) {
        RoundTrip trip = subject.roundTrip();
        Contract contract = subject.encoder().contract();
        String seen = String.format(
                Locale.ROOT,
                "%d of %d structures (%.1f %%) come back; of these, %s",
                trip.back(),
                trip.structures(),
                100 * trip.share(),
                new Deviation(trip.lengths(), trip.angles(), trip.positions()));
        if (trip.share() < contract.share()) {
            String lost = trip.lost().stream()
                    .limit(NAMED)
                    .map(l -> l.name() + " (" + l.reason() + ")")
                    .collect(Collectors.joining("; "));
            throw new Breach(String.format(
                    Locale.ROOT,
                    "%s; declared are %.1f %% within %s Å, %s°, %s Å. Lost: %s%s",
                    seen,
                    100 * contract.share(),
                    contract.tolerance().lengths(),
                    contract.tolerance().angles(),
                    contract.tolerance().positions(),
                    lost,
                    trip.lost().size() > NAMED ? " and " + (trip.lost().size() - NAMED) + " more." : "."));
        }
        return seen;
    }

    static String elements(Subject subject) {
        List<String> wrong = new ArrayList<>();
        TreeSet<Element> declared = new TreeSet<>(subject.encoder().limits().elements());
        for (Element element : declared) {
            String got = comesBackAs(subject, element);
            Element expected = subject.encoder().contract().aliases().getOrDefault(element, element);
            if (!got.equals(expected.symbol())) {
                wrong.add(element + " comes back as " + got);
            }
        }
        Breach.unless(wrong.isEmpty(), String.join("; ", wrong) + ".");
        int aliases = subject.encoder().contract().aliases().size();
        return declared.size() + " elements"
                + (aliases == 0 ? "" : ", " + aliases + " of them as another, as declared");
    }

    // One atom in a cube of 4 Å.
    private static String comesBackAs(Subject subject, Element element) {
        Structure cube =
                new Structure(Lattice.fromParameters(4, 4, 4, 90, 90, 90), List.of(Site.of(element, 0.5, 0.5, 0.5)));
        Encoded e = Encoded.of(subject.encoder(), new TestStructure("one " + element, cube));
        if (e.refusal() != null) {
            return "a refusal (" + e.refusal().code() + ")";
        }
        if (e.thrown() != null) {
            return "an exception (" + e.thrown() + ")";
        }
        Decoded decoded = subject.decode(e.tensor(), subject.conditions(cube), e.name());
        return switch (decoded) {
            case Decoded.Failure f -> "a failure (" + f.code() + ")";
            case Decoded.Success s ->
                s.structure().elements().stream().map(Element::symbol).collect(Collectors.joining(" and "));
        };
    }
}
