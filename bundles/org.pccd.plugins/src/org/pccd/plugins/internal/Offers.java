package org.pccd.plugins.internal;

import java.io.IOException;
import org.pccd.core.PccdException;
import org.pccd.core.Sha256;
import org.pccd.plugins.Offer;
import org.pccd.plugins.Signature;

/** Describes jars that could be installed. */
final class Offers {
    private Offers() {}

    /** @throws PccdException where the jar was changed after it was signed, or cannot be read */
    static Offer.Plugin of(BundleJar jar) {
        try {
            return new Offer.Plugin(
                    jar.id(),
                    jar.version(),
                    jar.name(),
                    jar.vendor(),
                    Sha256.ofFile(jar.file()),
                    Signature.of(jar.file()).toString());
        } catch (SecurityException e) {
            throw new PccdException(
                    "The plugin " + jar.id() + " was changed after it was signed (" + e.getMessage()
                            + "), so it is not installed. Get it anew.",
                    e);
        } catch (IOException e) {
            throw new PccdException("The plugin " + jar.file() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
