package org.pccd.encoding.contract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.Progress;
import org.pccd.crystal.Structure;
import org.pccd.encoding.EncoderProvider;

/**
 * Examines whether an encoder keeps its contract: what the interfaces of {@code org.pccd.encoding} demand, and what
 * {@link org.pccd.encoding.Encoder#contract} promises. Tests extend {@code org.pccd.encoding.tck.EncoderContract},
 * which asks this class; {@code pccd encoders check} does too. For use by one thread.
 */
public final class ContractKit {
    private final Subject subject;
    private final Map<ContractCheck, CheckResult> results = new EnumMap<>(ContractCheck.class);

    /**
     * Nothing is created or measured yet.
     *
     * @param provider of the encoder
     * @param parameters that it is built from, of the type of {@link EncoderProvider#defaults}
     * @param structures tried besides the built-in ones; must be within the limits
     */
    public ContractKit(EncoderProvider<?> provider, Record parameters, List<Structure> structures) {
        subject = new Subject(provider, parameters, structures);
    }

    /** Makes a check, once; a second call gives the same result. */
    public CheckResult run(ContractCheck check) {
        return results.computeIfAbsent(check, c -> CheckResult.of(c, subject));
    }

    /**
     * Makes all checks.
     *
     * @throws java.util.concurrent.CancellationException where the user has cancelled
     */
    public ContractReport runAll(Progress progress) {
        progress.begin("Checking the encoder", ContractCheck.values().length, "checks");
        int done = 0;
        for (ContractCheck check : ContractCheck.values()) {
            progress.check();
            run(check);
            progress.done(++done, check.id());
        }
        return report();
    }

    /** What the checks that were made have found. */
    public ContractReport report() {
        return ContractReport.of(subject, new ArrayList<>(results.values()));
    }
}
