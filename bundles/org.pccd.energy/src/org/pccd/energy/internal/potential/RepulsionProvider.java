package org.pccd.energy.internal.potential;

import java.nio.file.Path;
import java.util.Optional;
import org.pccd.energy.potential.ModelCard;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.PotentialProvider;
import org.pccd.energy.potential.RepulsionSettings;

/** The check for overlapping atoms that needs no files. */
public final class RepulsionProvider implements PotentialProvider<RepulsionSettings> {
    /** The identifier of the potential. */
    static final String ID = "repulsion";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Repulsion of overlapping atoms (a filter, not an energy)";
    }

    @Override
    public String citation() {
        return "Covalent radii: Cordero et al., Dalton Trans. 2008, 2832";
    }

    @Override
    public RepulsionSettings defaults() {
        return new RepulsionSettings(0.6, 50);
    }

    @Override
    public boolean builtIn() {
        return true;
    }

    @Override
    public Optional<ModelCard> recognise(Path folder) {
        return Optional.empty();
    }

    @Override
    public Potential open(RepulsionSettings parameters, Path folder, int threads) {
        return new Repulsion(parameters);
    }
}
