package org.pccd.encoding.contract;

import java.util.ArrayList;
import java.util.List;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder.Contract;
import org.pccd.encoding.EncodingRefused;

/**
 * The built-in structures through encoder and decoder without noise: the ceiling of any model on this representation.
 *
 * @param structures tried
 * @param refused by the encoder although within its limits; they count as lost
 * @param back within the declared tolerance
 * @param lengths largest change of a length among those, in Å; angles in degrees, positions in Å
 * @param lost the others, each with its reason
 */
public record RoundTrip(
        int structures, int refused, int back, double lengths, double angles, double positions, List<Lost> lost) {
    /** A structure that does not come back. */
    public record Lost(String name, String reason) {}

    /** Share of structures that come back. */
    public double share() {
        return structures == 0 ? 0 : (double) back / structures;
    }

    static RoundTrip of(Subject subject) {
        Contract contract = subject.encoder().contract();
        List<Lost> lost = new ArrayList<>();
        int structures = 0;
        int refused = 0;
        Deviation worst = new Deviation(0, 0, 0);
        for (Encoded e : subject.encoded()) {
            if (e.thrown() != null || e.tensor() != null && e.tensor().length != Subject.size(subject.encoder())) {
                continue; // Checks of their own complain about these.
            }
            structures++;
            if (e.refusal() != null) {
                refused++;
                lost.add(new Lost(e.name(), "refused: " + e.refusal().code()));
                continue;
            }
            Decoded decoded = subject.decode(e.tensor(), subject.conditions(e.structure()), e.name());
            switch (decoded) {
                case Decoded.Failure f -> lost.add(new Lost(e.name(), f.code() + ": " + f.message()));
                case Decoded.Success s -> {
                    Deviation d = Deviation.between(expected(subject, e.structure()), s.structure());
                    if (d.within(contract.tolerance())) {
                        worst = new Deviation(
                                Math.max(worst.lengths(), d.lengths()),
                                Math.max(worst.angles(), d.angles()),
                                Math.max(worst.positions(), d.positions()));
                    } else {
                        lost.add(new Lost(e.name(), d.toString()));
                    }
                }
            }
        }
        return new RoundTrip(
                structures,
                refused,
                structures - lost.size(),
                worst.lengths(),
                worst.angles(),
                worst.positions(),
                List.copyOf(lost));
    }

    /** What should come back: the structure as it is encoded, with the elements that can be told apart. */
    static Structure expected(Subject subject, Structure structure) {
        try {
            Structure canonical = subject.encoder().canonical(structure);
            return Deviation.renamed(canonical, subject.encoder().contract().aliases());
        } catch (EncodingRefused e) {
            throw new Breach("canonical() refuses a structure that encode() accepts: " + e.getMessage(), e);
        }
    }
}
