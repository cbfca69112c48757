package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/**
 * What {@code trace.json} says: how a sample came about, and what its tensor stood for at each recorded step.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion version of the folder's layout
 * @param run path of the run folder
 * @param runCreated when the run was made, which tells it from another at the same place
 * @param step optimiser steps that the weights had seen
 * @param weights {@code average} or {@code current}
 * @param encoder identifier of the encoder, such as {@code pccd-pointcloud}
 * @param encoderParameters complete; missing in traces of earlier versions
 * @param shape of one tensor
 * @param request the sampling that the sample belongs to
 * @param index of the sample
 * @param every recorded is one of so many steps
 * @param elements what the condition asks for
 * @param conditions tokens
 * @param levelName what the level of the noise is called: {@code t}, the timestep, or {@code sigma}
 * @param frames from noise to the sample itself, which is the last
 */
public record TraceIndex(
        String format,
        int formatVersion,
        String run,
        String runCreated,
        Profile profile,
        long step,
        String weights,
        String encoder,
        JsonNode encoderParameters,
        int[] shape,
        SampleRequest request,
        long index,
        int every,
        List<String> elements,
        int[] conditions,
        String levelName,
        List<Frame> frames) {
    public static final String FORMAT = "pccd-trace";
    public static final int VERSION = 1;

    public TraceIndex {
        frames = List.copyOf(frames);
        // Traces of earlier versions do not say.
        levelName = levelName == null ? "t" : levelName;
    }

    /** Number of values in one tensor. */
    public int length() {
        int length = 1;
        for (int n : shape) {
            length = Math.multiplyExact(length, n);
        }
        return length;
    }

    /**
     * One recorded step.
     *
     * @param prediction number of predictions before this one; in the last frame number of all
     * @param level of the noise in the noisy tensor, missing in the last frame
     * @param noise share of the noise in x_t, 1 for noise alone; 0 in the last frame
     * @param code why the predicted tensor stands for no structure; missing where it does (message likewise)
     * @param formula of the structure, missing where there is none (sites and volume in Å^3 likewise)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Frame(
            int prediction,
            @JsonAlias("timestep") Double level,
            double noise,
            String code,
            String message,
            String formula,
            Integer sites,
            Double volume) {
        /** Where the frame is, such as {@code t = 760}, or {@code sample} for the last. */
        public String time(String levelName) {
            if (level == null) {
                return "sample";
            }
            boolean whole = level == Math.rint(level);
            return levelName + " = " + String.format(Locale.ROOT, whole ? "%.0f" : "%.4g", level);
        }

        /** Whether the predicted tensor stands for a structure. */
        public boolean decodes() {
            return code == null;
        }
    }
}
