package org.pccd.run;

import org.pccd.core.Parameter;

/** How a network is trained. Zero switches a thing off where noted. */
public record TrainingSettings(
        @Parameter(label = "Batch size", unit = "structures", min = 1, max = 65536, reference = "paper: 128")
        int batch,

        @Parameter(
                label = "Learning rate",
                hint = "Of Adam, after warm-up",
                min = 0,
                max = 1,
                reference = "paper: 1e-4")
        double learningRate,

        @Parameter(label = "Warm-up", hint = "The learning rate rises linearly to its value", unit = "steps", min = 0)
        int warmupSteps,

        @Parameter(label = "Steps", hint = "Optimiser steps in all", unit = "steps", min = 1)
        long steps,

        @Parameter(
                label = "Decay of the average",
                hint = "Of the moving average of the weights; smaller in the first steps; 0: no average",
                min = 0,
                max = 0.999999)
        double averageDecay,

        @Parameter(label = "Largest gradient norm", hint = "Global L2 norm; 0: no clipping", min = 0)
        double clipNorm,

        @Parameter(
                label = "Condition dropout",
                hint = "Probability of training without the condition; no effect in profile paper",
                min = 0,
                max = 1,
                reference = "release: 0.2")
        double conditionDropout,

        @Parameter(label = "Shuffle", hint = "A new order of the training set in each epoch")
        boolean shuffle,

        @Parameter(label = "Validation every", hint = "And at the last step; 0: never", unit = "steps", min = 0)
        int validationEvery,

        @Parameter(label = "Validation batches", hint = "Always the same structures", unit = "batches", min = 1)
        int validationBatches,

        @Parameter(label = "Checkpoint every", hint = "0: only by time and at the end", unit = "steps", min = 0)
        int checkpointEvery,

        @Parameter(label = "Checkpoint after", hint = "0: only by steps and at the end", unit = "minutes", min = 0)
        double checkpointMinutes,

        @Parameter(label = "Keep", hint = "Newest checkpoints kept, besides the best", unit = "checkpoints", min = 1)
        int keepLast,

        @Parameter(
                label = "Time limit",
                hint = "Of one session: then a checkpoint is written and the run stops; 0: none",
                unit = "minutes",
                min = 0)
        double maxMinutes,

        @Parameter(label = "Log every", hint = "Steps averaged in one line of the metrics", unit = "steps", min = 1)
        int logEvery,

        @Parameter(
                label = "Samples every",
                hint = "A few structures are sampled while training goes on, with the same numbers; 0: never",
                unit = "steps",
                min = 0)
        int samplesEvery,

        @Parameter(
                label = "Samples each time",
                hint = "Always of the same noise and conditions, so that they can be compared",
                unit = "structures",
                min = 1,
                max = 1000)
        int samplesCount) {}
