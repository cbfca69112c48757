package org.pccd.diffusion.unet.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;

/** A libtorch that the user brings: finds out its release without loading it. */
final class ExternalTorch {
    private static final Pattern QUOTED = Pattern.compile("__version__ = '([^']+)'");

    private ExternalTorch() {}

    /**
     * The release of the library in a {@code lib} folder, from the files that PyTorch ships beside it.
     *
     * @param stated what the user says it is, or null; believed where the files say nothing
     */
    static String version(Path lib, String stated) {
        Path root = lib.toAbsolutePath().getParent();
        if (!Files.exists(lib) || root == null) {
            throw new PccdException("PYTORCH_LIBRARY_PATH names " + lib
                    + ", which does not exist; set it to the lib folder of a libtorch or unset it.");
        }
        try {
            Path zipFile = root.resolve("build-version");
            if (Files.exists(zipFile)) {
                return Files.readString(zipFile).strip();
            }
            Path wheelFile = root.resolve("version.py");
            if (Files.exists(wheelFile)) {
                Matcher m = QUOTED.matcher(Files.readString(wheelFile));
                if (m.find()) {
                    return m.group(1);
                }
            }
        } catch (IOException e) {
            throw new PccdException("The version of the libtorch in " + lib + " cannot be read: " + e + ".", e);
        }
        if (stated == null || stated.isEmpty()) {
            throw new PccdException("The libtorch in " + lib
                    + " does not say its version; set PYTORCH_VERSION to the version that it is.");
        }
        return stated;
    }
}
