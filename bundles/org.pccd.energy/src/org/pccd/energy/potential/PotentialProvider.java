package org.pccd.energy.potential;

import java.nio.file.Path;
import java.util.Optional;
import org.pccd.core.Described;

/**
 * Contributes potentials of one kind through the extension point {@code org.pccd.energy.potentials} and
 * {@code META-INF/services}: either one that needs no files, or all whose files the user installs.
 *
 * @param <P> the parameters, a record whose components carry {@link org.pccd.core.Parameter}
 */
public interface PotentialProvider<P extends Record> extends Described {
    /** The extension point. */
    String POINT = "org.pccd.energy.potentials";

    /** Name for people. */
    @Override
    String title();

    /** Where the method was published. */
    @Override
    String citation();

    /** Parameters where the user gives none. */
    @Override
    P defaults();

    /** Whether it works without files; it has its provider's identifier as its own then. */
    boolean builtIn();

    /**
     * What the files in a folder are.
     *
     * @return empty where they are nothing of this kind
     * @throws org.pccd.core.PccdException where they are of this kind, but damaged or not understood
     */
    Optional<ModelCard> recognise(Path folder);

    /**
     * @param folder the model's files; null of what is built in
     * @param threads at least 1
     * @throws org.pccd.core.PccdException where the files are damaged or the engine does not start, saying why
     */
    Potential open(P parameters, Path folder, int threads);
}
