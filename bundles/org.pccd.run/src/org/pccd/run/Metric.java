package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One line of {@code metrics.jsonl}: either about training (loss, gradientNorm ... set) or about validation
 * (validationLoss set).
 *
 * @param step optimiser steps done
 * @param epoch passes through the training set done
 * @param seconds trained in all sessions
 * @param loss mean training loss since the line before
 * @param gradientNorm global norm before clipping, mean since the line before
 * @param learningRate of the last step
 * @param stepsPerSecond since the line before
 * @param memoryMegabytes resident memory of the process, null where the system does not tell
 * @param time when it was written, in seconds since 1970; null in lines of earlier versions
 * @param resumed step that the training went on from, in the first line after that; else null
 * @param validationLoss with the average weights in profile corrected, with the current ones in profile paper
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Metric(
        long step,
        double epoch,
        double seconds,
        Double loss,
        Double gradientNorm,
        Double learningRate,
        Double stepsPerSecond,
        Double memoryMegabytes,
        Double time,
        Long resumed,
        Double validationLoss) {
    static Metric validation(long step, double epoch, double seconds, double time, Long resumed, double loss) {
        return new Metric(step, epoch, seconds, null, null, null, null, null, time, resumed, loss);
    }
}
