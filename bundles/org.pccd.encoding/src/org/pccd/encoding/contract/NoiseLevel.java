package org.pccd.encoding.contract;

import java.util.ArrayList;
import java.util.List;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder.Contract.Tolerance;

/**
 * The built-in structures with noise on every value of their tensors.
 *
 * @param noise standard deviation
 * @param structures that were encoded
 * @param decoded for which the decoder gave a structure
 * @param back whose lengths are within 0.15 Å, angles within 2 degrees and sites within 0.3 Å
 * @param displacement median of the largest displacements of a site in Å, where species and numbers of sites are right;
 *     null where there is no such structure
 */
public record NoiseLevel(double noise, int structures, int decoded, int back, Double displacement) {
    // As the audit: about a tenth of a bond.
    private static final Tolerance CLOSE = new Tolerance(0.15, 2, 0.3);

    static NoiseLevel of(Subject subject, double noise) {
        int decoded = 0;
        int back = 0;
        List<Double> displacements = new ArrayList<>();
        List<Encoded> all = subject.tensors();
        for (Encoded e : all) {
            float[] tensor = Subject.noisy(e.tensor(), noise, e.name().hashCode());
            Decoded verdict =
                    subject.decode(tensor, subject.conditions(e.structure()), e.name() + " with noise " + noise);
            if (verdict instanceof Decoded.Success s) {
                decoded++;
                Deviation d = Deviation.between(RoundTrip.expected(subject, e.structure()), s.structure());
                back += d.within(CLOSE) ? 1 : 0;
                if (!Double.isNaN(d.positions())) {
                    displacements.add(d.positions());
                }
            }
        }
        displacements.sort(null);
        Double median = displacements.isEmpty() ? null : displacements.get(displacements.size() / 2);
        return new NoiseLevel(noise, all.size(), decoded, back, median);
    }
}
