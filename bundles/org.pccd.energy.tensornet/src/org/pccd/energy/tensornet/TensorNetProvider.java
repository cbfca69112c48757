package org.pccd.energy.tensornet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Sha256;
import org.pccd.energy.potential.ModelCard;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.PotentialProvider;
import org.pccd.energy.tensornet.internal.TensorNetPotential;
import org.pccd.energy.tensornet.internal.model.Architecture;
import org.pccd.energy.tensornet.internal.model.NetworkBuilder;
import org.pccd.energy.tensornet.internal.model.TorchWeights;

/** TensorNet potentials in the files that matgl publishes: {@code model.json} and {@code state.pt}. */
public final class TensorNetProvider implements PotentialProvider<TensorNetSettings> {
    /** The identifier of the provider. */
    public static final String ID = "tensornet";

    private static final String MODEL = "model.json";
    private static final String WEIGHTS = "state.pt";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "TensorNet (weights of matgl)";
    }

    @Override
    public String citation() {
        return "Simeon and De Fabritiis, arXiv:2306.06482; matgl: Ko et al., npj Comput. Mater. 11, 253 (2025)";
    }

    @Override
    public TensorNetSettings defaults() {
        return new TensorNetSettings();
    }

    @Override
    public boolean builtIn() {
        return false;
    }

    @Override
    public Optional<ModelCard> recognise(Path folder) {
        Path model = folder.resolve(MODEL);
        if (!Files.isRegularFile(model) || !Architecture.describes(Json.tree(model))) {
            return Optional.empty();
        }
        Path weights = folder.resolve(WEIGHTS);
        if (!Files.isRegularFile(weights)) {
            throw new PccdException(folder + " describes a TensorNet, but has no " + WEIGHTS + "; get both files.");
        }
        Architecture.read(model);
        return Optional.of(new ModelCard(
                folder.getFileName().toString(),
                citation(),
                "BSD-3-Clause for models that matgl publishes (Materials Virtual Lab); else their authors know"));
    }

    @Override
    public Potential open(TensorNetSettings parameters, Path folder, int threads) {
        Architecture architecture = Architecture.read(folder.resolve(MODEL));
        Path weights = folder.resolve(WEIGHTS);
        TorchWeights read = TorchWeights.read(weights);
        try {
            String method = folder.getFileName() + " " + Sha256.ofFile(weights).substring(0, 12);
            return new TensorNetPotential(
                    architecture, NetworkBuilder.build(architecture, read::doubles), method, threads);
        } catch (IOException e) {
            throw new PccdException(weights + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
