package org.pccd.dft.queue;

import org.pccd.core.Parameter;

/**
 * When a program is given up, and what a job needs to begin.
 *
 * @param silentMinutes without any output after which a program is ended
 * @param hours for one attempt, 0 for no limit
 * @param freeMegabytes that must be free on the disk before a job begins
 */
public record DftLimits(
        @Parameter(
                label = "Silence",
                hint = "A program that writes nothing for so long is ended.",
                unit = "min",
                min = 0.01)
        double silentMinutes,

        @Parameter(label = "Time", hint = "Most time for one attempt; 0 for no limit.", unit = "h", min = 0)
        double hours,

        @Parameter(label = "Free disk", hint = "Needed before a job begins.", unit = "MB", min = 0)
        long freeMegabytes) {
    public static final DftLimits DEFAULT = new DftLimits(60, 0, 200);
}
