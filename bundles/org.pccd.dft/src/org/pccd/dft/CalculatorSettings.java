package org.pccd.dft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;

/**
 * How this user's DFT programs are called and where their potentials are: what new batches begin with, in the window
 * and on the command line. A batch keeps its own copy and does not follow later changes.
 */
public final class CalculatorSettings {
    private final Path file;

    /** @param file need not exist */
    public CalculatorSettings(Path file) {
        this.file = file;
    }

    /** Those in {@code ~/.pccd/dft.json}, or where the system property {@code pccd.dft.settings} says. */
    public static CalculatorSettings ofUser() {
        String other = System.getProperty("pccd.dft.settings");
        return new CalculatorSettings(
                other == null ? Path.of(System.getProperty("user.home"), ".pccd", "dft.json") : Path.of(other));
    }

    public Path file() {
        return file;
    }

    /**
     * The settings of a program; its defaults where the user has set none.
     *
     * @throws PccdException where the file says something that is no setting of the program
     */
    public <P extends Record> P of(CalculatorProvider<P> provider) {
        JsonNode own = Files.exists(file) ? Json.tree(file).path(provider.id()) : null;
        if (own == null || !own.isObject()) {
            return provider.defaults();
        }
        @SuppressWarnings("unchecked")
        Class<P> type = (Class<P>) provider.defaults().getClass();
        try {
            ObjectNode all = Json.mapper().valueToTree(provider.defaults());
            all.setAll((ObjectNode) own);
            return Parameters.fromJson(type, all);
        } catch (PccdException e) {
            throw new PccdException(file + ", " + provider.id() + ": " + e.getMessage(), e);
        }
    }

    /** Keeps the settings of a program. */
    public void set(CalculatorProvider<?> provider, Record settings) {
        Parameters.check(settings);
        try {
            ObjectNode all = Files.exists(file) && Json.tree(file) instanceof ObjectNode before
                    ? before
                    : Json.mapper().createObjectNode();
            all.set(provider.id(), Json.mapper().valueToTree(settings));
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFiles.write(file, Json.pretty(all));
        } catch (IOException e) {
            throw new PccdException(file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
