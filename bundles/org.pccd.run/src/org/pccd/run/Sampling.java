package org.pccd.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Hold;
import org.pccd.diffusion.Objective;
import org.pccd.diffusion.Sampler;
import org.pccd.diffusion.Samplers;
import org.pccd.diffusion.TensorSampler;
import org.pccd.encoding.Encoder;
import org.pccd.run.internal.Components;

/** Draws samples from a trained model and decodes them. One thread at a time. */
public final class Sampling {
    /** An element may be asked for when at least so many training examples contain it. */
    public static final long ENOUGH_EXAMPLES = 10;

    private final TrainedModel model;
    private final RunFolder folder;
    private final Encoder encoder;

    public Sampling(TrainedModel model) {
        this.model = model;
        this.folder = model.run();
        this.encoder = model.encoder();
    }

    private Sampling(RunFolder run, Encoder encoder) {
        this.model = null;
        this.folder = run;
        this.encoder = encoder;
    }

    /**
     * Draws samples batch by batch.
     *
     * <p>With elements in the request, tokens are drawn from the training examples of exactly these elements, as often
     * as they occur; where there are none, they are the elements in the given order with every label unknown, but for
     * labels that must be known, which are drawn from the whole training set. With a formula or a structure to start
     * from, all samples have the same tokens, and what is kept of them is held.
     *
     * @param sink told each sample, in the order of the indices, as soon as its batch is done
     * @throws PccdException where an element has too few training examples, saying how many, or the request is not
     *     legal
     * @throws java.util.concurrent.CancellationException where cancelled; the sink has had the finished batches
     */
    public void run(SampleRequest request, Consumer<Sample> sink, Progress progress) {
        run(request, draw(request), TensorSampler.Observer.NONE, sink, progress);
    }

    /** @throws PccdException where {@link #run} would refuse the request */
    void check(SampleRequest request) {
        request.check(folder.configuration());
        draw(request);
    }

    /**
     * Judges a request before a worker is started for it; the network is not loaded.
     *
     * @throws PccdException where {@link #run} would refuse the request
     */
    public static void check(RunFolder run, SampleRequest request) {
        new Sampling(run, Components.encoder(run.configuration().encoder())).check(request);
    }

    /** Is shown how one sample comes about; tensors are new, in the encoder's range, shape of the encoder. */
    @FunctionalInterface
    interface Watcher {
        /**
         * One prediction of the network, from the noisiest on.
         *
         * @param level of the noise, in the terms of the denoiser's objective
         * @param xt the noisy tensor; values far outside of [0, 1] while there is much noise
         * @param x0 what the network takes for the tensor without noise, as the samplers use it
         */
        void predicted(double level, float[] xt, float[] x0);
    }

    /**
     * Draws one sample of a request again, with the same numbers: together with those that it was drawn with.
     *
     * @param index of the sample
     * @throws PccdException where the request has no such sample, or is not legal
     */
    Sample watch(SampleRequest request, long index, Watcher watcher, Progress progress) {
        SampleRequest company = request.company(index);
        int place = (int) (index - company.first());
        List<Sample> drawn = new ArrayList<>();
        run(company, draw(request), observer(place, watcher), drawn::add, progress);
        return drawn.get(place);
    }

    /** The tokens that a sample of a request is drawn with. */
    int[] tokens(SampleRequest request, long index) {
        return draw(request).tokens().apply(index);
    }

    private TensorSampler.Observer observer(int place, Watcher watcher) {
        int length = TrainedModel.length(encoder);
        return (level, xt, estimate) -> {
            float[] noisy = new float[length];
            float[] clean = new float[length];
            for (int k = 0; k < length; k++) {
                int at = place * length + k;
                noisy[k] = TensorSampler.encoded(xt[at]);
                clean[k] = TensorSampler.encoded(estimate[at]);
            }
            watcher.predicted(level, noisy, clean);
        };
    }

    /** @param conditions the tokens of the sample with a given index */
    void run(SampleRequest request, LongFunction<int[]> conditions, Consumer<Sample> sink, Progress progress) {
        run(request, new ConditionDraw(conditions, Hold.NOTHING), TensorSampler.Observer.NONE, sink, progress);
    }

    private void run(
            SampleRequest request,
            ConditionDraw draw,
            TensorSampler.Observer observer,
            Consumer<Sample> sink,
            Progress progress) {
        RunConfiguration c = folder.configuration();
        request.check(c);
        Objective objective = model.objective();
        TensorSampler<?> sampler = sampler(Samplers.byId(request.sampler(), objective), objective, request);
        int batches = Math.ceilDiv(request.count(), request.batch());
        progress.begin("Sampling", (long) batches * request.steps(), "sampler steps");
        for (int b = 0; b < batches; b++) {
            int from = b * request.batch();
            int size = Math.min(request.batch(), request.count() - from);
            String message = "samples " + (from + 1) + " to " + (from + size) + " of " + request.count();
            batch(
                    request,
                    draw,
                    sampler,
                    observer,
                    sink,
                    from,
                    size,
                    new Part(progress, (long) b * request.steps(), message));
        }
    }

    private <P extends Record> TensorSampler<P> sampler(
            Sampler<P> sampler, Objective objective, SampleRequest request) {
        return new TensorSampler<>(
                model.denoiser(),
                model.weights(),
                objective,
                TrainedModel.length(encoder),
                request.guidance(),
                sampler,
                Samplers.parameters(sampler, request.samplerParameters()),
                request.steps());
    }

    private void batch(
            SampleRequest request,
            ConditionDraw draw,
            TensorSampler<?> sampler,
            TensorSampler.Observer observer,
            Consumer<Sample> sink,
            int from,
            int size,
            Progress progress) {
        int tokens = encoder.conditionCount();
        long[] indices = new long[size];
        int[] wanted = new int[size * tokens];
        for (int i = 0; i < size; i++) {
            indices[i] = request.first() + from + i;
            System.arraycopy(draw.tokens().apply(indices[i]), 0, wanted, i * tokens, tokens);
        }
        List<Hold> holds = draw.hold() == Hold.NOTHING ? List.of() : Collections.nCopies(size, draw.hold());
        float[] x = sampler.sample(request.seed(), indices, wanted, holds, observer, progress);
        int length = sampler.length();
        for (int i = 0; i < size; i++) {
            float[] tensor = Arrays.copyOfRange(x, i * length, (i + 1) * length);
            int[] own = Arrays.copyOfRange(wanted, i * tokens, (i + 1) * tokens);
            sink.accept(
                    new Sample(indices[i], own, encoder.elements(own), tensor, encoder.decode(tensor, own.clone())));
        }
    }

    private ConditionDraw draw(SampleRequest request) {
        return ConditionDraw.of(folder, encoder, request);
    }

    /** The progress of one batch as part of the whole. */
    private record Part(Progress whole, long before, String message) implements Progress {
        @Override
        public void begin(String task, long total, String unit) {}

        @Override
        public void done(long done, String own) {
            whole.done(before + done, message);
        }

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }
}
