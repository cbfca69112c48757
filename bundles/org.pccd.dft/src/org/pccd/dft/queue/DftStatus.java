package org.pccd.dft.queue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.pccd.dft.DftFault;
import org.pccd.dft.DftReading;
import org.pccd.dft.DftResult;
import org.pccd.dft.DftState;

/**
 * What {@code status.json} says of a job: an immutable snapshot, replaced atomically.
 *
 * @param fault why it failed, null else
 * @param message one sentence, empty where there is nothing to say
 * @param energy of the latest complete step in eV, null before the first; only that of a converged job counts
 * @param energyPerAtom likewise, per atom
 * @param maxForce in eV/Å, null where not told
 * @param pressure in GPa, null where not told
 * @param magnetisation of the cell in Bohr magnetons, null where not told
 * @param steps ionic steps of the latest attempt
 * @param seconds for which the program has run, all attempts together
 * @param program with its version, empty before it has spoken
 * @param updated time, ISO 8601 in UTC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DftStatus(
        DftState state,
        DftFault fault,
        String message,
        Double energy,
        Double energyPerAtom,
        Double maxForce,
        Double pressure,
        Double magnetisation,
        int steps,
        double seconds,
        String program,
        String updated) {
    static DftStatus of(DftState state, DftFault fault, String message) {
        return new DftStatus(state, fault, message, null, null, null, null, null, 0, 0, "", now());
    }

    /** The same results in another state. */
    DftStatus with(DftState newState, DftFault newFault, String newMessage) {
        return new DftStatus(
                newState,
                newFault,
                newMessage,
                energy,
                energyPerAtom,
                maxForce,
                pressure,
                magnetisation,
                steps,
                seconds,
                program,
                now());
    }

    /** What was read; the results before it stay where it has none. */
    DftStatus with(DftReading reading, double allSeconds) {
        DftResult r = reading.result();
        return r == null
                ? new DftStatus(
                        reading.state(),
                        reading.fault(),
                        reading.message(),
                        energy,
                        energyPerAtom,
                        maxForce,
                        pressure,
                        magnetisation,
                        steps,
                        allSeconds,
                        program,
                        now())
                : new DftStatus(
                        reading.state(),
                        reading.fault(),
                        reading.message(),
                        finite(r.energy()),
                        finite(r.energyPerAtom()),
                        finite(r.maxForce()),
                        finite(r.pressure()),
                        r.magnetisation(),
                        r.ionicSteps(),
                        allSeconds,
                        r.program(),
                        now());
    }

    /** Whether the energy is that of a converged calculation. */
    boolean counts() {
        return state == DftState.CONVERGED && energy != null;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
