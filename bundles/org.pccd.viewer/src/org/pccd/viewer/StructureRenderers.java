package org.pccd.viewer;

import java.util.List;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.PccdException;

/** The installed renderers. */
public final class StructureRenderers {
    private static final String USUAL = "jmol";

    private StructureRenderers() {}

    /** All, by id. */
    public static List<Contributed<StructureRendererProvider>> all() {
        return Contributions.of(StructureRendererProvider.POINT, StructureRendererProvider.class);
    }

    /**
     * The one to use: Jmol where it is installed, else the first by id.
     *
     * @throws PccdException where none is installed
     */
    public static StructureRendererProvider usual() {
        List<Contributed<StructureRendererProvider>> all = all();
        return all.stream()
                .filter(c -> c.id().equals(USUAL))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Contributed::service)
                .orElseThrow(() -> new PccdException(
                        "No renderer is installed that could show structures; install org.pccd.viewer.jmol."));
    }
}
