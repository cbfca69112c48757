package org.pccd.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;

/**
 * A libtorch that the user brings: finds it and its release without loading it.
 *
 * @param lib folder with the libraries
 * @param version as the files beside the libraries say, or as stated where they are silent
 * @param stated whether only the user says so
 * @param cuda whether it was built with CUDA
 */
record ExternalTorch(Path lib, String version, boolean stated, boolean cuda) {
    /** What users set: a libtorch, its {@code lib} folder, or the {@code torch} package of a Python environment. */
    static final String VARIABLE = "PCCD_LIBTORCH";

    private static final String DJL_VARIABLE = "PYTORCH_LIBRARY_PATH";
    private static final Pattern QUOTED = Pattern.compile("__version__ = '([^']+)'");

    /**
     * The library that the user has named, if any.
     *
     * @param settings environment variable or system property by name, null where it is not set
     * @throws PccdException where it is not there, is named twice, or nobody knows its release
     */
    static Optional<ExternalTorch> find(UnaryOperator<String> settings) {
        String ours = settings.apply(VARIABLE);
        String djls = settings.apply(DJL_VARIABLE);
        boolean named = ours != null && !ours.isEmpty();
        if (!named && (djls == null || djls.isEmpty())) {
            return Optional.empty();
        }
        Path lib = lib(named ? VARIABLE : DJL_VARIABLE, Path.of(named ? ours : djls));
        if (named && djls != null && !djls.isEmpty() && !lib.equals(lib(DJL_VARIABLE, Path.of(djls)))) {
            throw new PccdException(VARIABLE + " and " + DJL_VARIABLE + " name different libraries (" + ours + " and "
                    + djls + "); unset one of them.");
        }
        Optional<String> written = written(lib);
        String version = written.orElse(settings.apply("PYTORCH_VERSION"));
        if (version == null || version.isEmpty()) {
            throw new PccdException("The libtorch in " + lib + " does not say its version: the file build-version of"
                    + " a libtorch or version.py of a Python package is missing above it. Install it anew; only where"
                    + " you are sure what it is, set PYTORCH_VERSION to that.");
        }
        return Optional.of(new ExternalTorch(lib, version, written.isEmpty(), has(lib, "torch_cuda")));
    }

    private static Path lib(String variable, Path named) {
        Path path = named.toAbsolutePath().normalize();
        for (Path folder :
                new Path[] {path, path.resolve("lib"), path.resolve("torch").resolve("lib")}) {
            if (has(folder, "torch")) {
                return folder;
            }
        }
        if (has(path.getParent(), "torch")) {
            return path.getParent();
        }
        throw new PccdException(variable + " names " + named + ", where there is no " + System.mapLibraryName("torch")
                + "; set it to an unpacked libtorch or unset it.");
    }

    private static boolean has(Path folder, String library) {
        return folder != null && Files.isRegularFile(folder.resolve(System.mapLibraryName(library)));
    }

    private static Optional<String> written(Path lib) {
        Path root = lib.getParent();
        try {
            Path zipFile = root.resolve("build-version");
            if (Files.exists(zipFile)) {
                return Optional.of(Files.readString(zipFile).strip());
            }
            Path wheelFile = root.resolve("version.py");
            if (Files.exists(wheelFile)) {
                Matcher m = QUOTED.matcher(Files.readString(wheelFile));
                return m.find() ? Optional.of(m.group(1)) : Optional.empty();
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new PccdException("The version of the libtorch in " + lib + " cannot be read: " + e + ".", e);
        }
    }
}
