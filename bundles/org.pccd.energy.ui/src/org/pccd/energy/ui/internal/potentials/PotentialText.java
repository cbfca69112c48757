package org.pccd.energy.ui.internal.potentials;

import java.util.stream.Collectors;
import org.pccd.energy.potential.InstalledPotential;

/** What is said of a potential. */
final class PotentialText {
    private PotentialText() {}

    static String details(InstalledPotential p) {
        StringBuilder text =
                new StringBuilder(p.title()).append("\n\nLicence: ").append(p.licence());
        text.append("\nCite: ").append(p.citation());
        if (!p.source().isEmpty()) {
            text.append("\nFrom: ").append(p.source());
        }
        if (p.folder() != null) {
            text.append("\nFolder: ").append(p.folder());
        }
        return text.append(checksums(p)).toString();
    }

    private static String checksums(InstalledPotential p) {
        return p.sha256().isEmpty()
                ? ""
                : p.sha256().entrySet().stream()
                        .map(e -> e.getKey() + "  " + e.getValue())
                        .collect(Collectors.joining("\n", "\n\nSHA-256:\n", ""));
    }
}
