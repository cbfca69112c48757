package org.pccd.run;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.pccd.core.PccdException;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.Objective;
import org.pccd.encoding.Encoder;
import org.pccd.run.internal.Components;

/** The encoder and the trained denoiser of a run, at its newest good checkpoint. */
public final class TrainedModel implements AutoCloseable {
    private final RunFolder run;
    private final Encoder encoder;
    private final Denoiser denoiser;
    private final long step;
    private final Denoiser.Weights weights;
    private final boolean owner;

    private TrainedModel(
            RunFolder run, Encoder encoder, Denoiser denoiser, long step, Denoiser.Weights weights, boolean owner) {
        this.weights = weights;
        this.owner = owner;
        this.run = run;
        this.encoder = encoder;
        this.denoiser = denoiser;
        this.step = step;
    }

    /**
     * @param warnings told where a damaged checkpoint is passed over
     * @throws PccdException where the run has no checkpoint yet or its contributions are not installed
     */
    public static TrainedModel open(RunFolder run, Consumer<String> warnings) {
        return open(
                run,
                newest(run, warnings),
                weights(run.configuration()),
                run.configuration().threads());
    }

    /**
     * At a certain checkpoint.
     *
     * @param threads of the engine
     * @throws PccdException where it cannot be read or the run's contributions are not installed
     */
    static TrainedModel open(RunFolder run, Checkpoints.Stored stored, Denoiser.Weights weights, int threads) {
        RunConfiguration c = run.configuration();
        Encoder encoder = Components.encoder(c.encoder());
        Denoiser denoiser = Components.denoiser(c.denoiser(), encoder, c.seed(), threads);
        try {
            denoiser.load(stored.folder());
            return new TrainedModel(run, encoder, denoiser, stored.step(), weights, true);
        } catch (IOException e) {
            denoiser.close();
            throw new PccdException(stored.folder() + " cannot be read: " + e.getMessage() + ".", e);
        } catch (RuntimeException e) {
            denoiser.close();
            throw e;
        }
    }

    static Checkpoints.Stored newest(RunFolder run, Consumer<String> warnings) {
        return run.checkpoints()
                .newestGood(warnings)
                .orElseThrow(() -> new PccdException(
                        run.path() + " has no checkpoint to use yet: train it first, or wait for the next one."));
    }

    /** A model in training; closing it leaves the denoiser open. */
    static TrainedModel borrowed(RunFolder run, Encoder encoder, Denoiser denoiser, long step) {
        return new TrainedModel(run, encoder, denoiser, step, weights(run.configuration()), false);
    }

    public RunFolder run() {
        return run;
    }

    public Encoder encoder() {
        return encoder;
    }

    public Denoiser denoiser() {
        return denoiser;
    }

    /** Optimiser steps that the weights have seen. */
    public long step() {
        return step;
    }

    /** Which weights are used. */
    public Denoiser.Weights weights() {
        return weights;
    }

    /** The usual ones: the average in profile corrected, the current ones in profile paper. */
    static Denoiser.Weights weights(RunConfiguration c) {
        boolean current = c.profile() == Profile.PAPER || c.training().averageDecay() == 0;
        return current ? Denoiser.Weights.CURRENT : Denoiser.Weights.AVERAGE;
    }

    /** What the denoiser was trained to do. */
    public Objective objective() {
        return Components.objective(run.configuration(), encoder);
    }

    /** Number of values in one tensor. */
    static int length(Encoder encoder) {
        return Arrays.stream(encoder.shape()).reduce(1, Math::multiplyExact);
    }

    @Override
    public void close() {
        if (owner) {
            denoiser.close();
        }
    }
}
