package org.pccd.run.curves;

/** What curves of a training are drawn over. */
public enum TimeAxis {
    /** Optimiser steps. */
    STEP("Step"),
    /** Seconds trained: pauses, sleep and the time between stopping and resuming do not count. */
    RELATIVE("Time trained"),
    /** The clock. */
    WALL("Time of day");

    private final String label;

    TimeAxis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
