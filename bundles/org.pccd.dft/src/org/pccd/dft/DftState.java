package org.pccd.dft;

/** Where a DFT job stands: told from what the program wrote, never from its exit code alone. */
public enum DftState {
    /** Waits for a worker, or for its results from elsewhere. */
    QUEUED,
    /** A worker is at it. */
    RUNNING,
    /** Begun and left: stopped on request, or its worker is gone. Running again goes on. */
    INTERRUPTED,
    /** Done: the density and, where asked for, the structure have converged. */
    CONVERGED,
    /** The density did not converge: its energy means nothing. */
    SCF_NOT_CONVERGED,
    /** The density converged, but not the structure within the steps allowed. Running again goes on. */
    RELAXATION_NOT_CONVERGED,
    /** No result; the fault and the message say why. */
    FAILED;

    /** Whether the job is over, well or not. */
    public boolean over() {
        return ordinal() >= CONVERGED.ordinal();
    }
}
