package org.pccd.plugins.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IStatus;
import org.pccd.core.PccdException;

/** Turns the platform's trees of results into one sentence. */
final class Statuses {
    private Statuses() {}

    /**
     * @param failed beginning of the sentence, such as "X was not installed"
     * @throws PccdException where the result is an error
     * @throws CancellationException where the user has cancelled
     */
    static void check(IStatus status, String failed) {
        if (status.matches(IStatus.CANCEL)) {
            throw new CancellationException("cancelled");
        }
        if (status.matches(IStatus.ERROR)) {
            Set<String> reasons = new LinkedHashSet<>();
            collect(status, reasons);
            throw new PccdException(failed + ": " + String.join("; ", reasons) + ".", status.getException());
        }
    }

    private static void collect(IStatus status, Set<String> reasons) {
        if (status.getChildren().length == 0) {
            String reason = status.getMessage().strip().replaceAll("\\s*\n\\s*", "; ");
            reasons.add(reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
        }
        for (IStatus child : status.getChildren()) {
            if (child.matches(IStatus.ERROR)) {
                collect(child, reasons);
            }
        }
    }
}
