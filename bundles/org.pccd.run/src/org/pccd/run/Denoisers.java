package org.pccd.run;

import java.util.List;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.run.internal.Components;

/** Finds the installed denoisers that fit an encoder. */
public final class Denoisers {
    /** Identifier of the denoiser that is offered first and used where it fits and none is named. */
    public static final String USUAL = "pccd-unet";

    private Denoisers() {}

    /**
     * Those that can be built for the tensors of an encoder, sorted by id.
     *
     * @throws org.pccd.core.PccdException where the encoder is not installed or its parameters are not its own
     */
    @SuppressWarnings("rawtypes")
    public static List<Contributed<DenoiserProvider>> accepting(Component encoder) {
        int[] shape = Components.encoder(encoder).shape();
        return Contributions.of(DenoiserProvider.POINT, DenoiserProvider.class).stream()
                .filter(c -> c.service().accepts(shape))
                .toList();
    }

    /** The one that a run has where none is named: {@link #USUAL}, or the first one where that does not fit. */
    public static String usual(Component encoder) {
        List<String> fitting = accepting(encoder).stream().map(Contributed::id).toList();
        return fitting.isEmpty() || fitting.contains(USUAL) ? USUAL : fitting.get(0);
    }
}
