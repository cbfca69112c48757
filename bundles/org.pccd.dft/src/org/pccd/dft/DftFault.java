package org.pccd.dft;

/** Why a DFT job failed or was not begun. */
public enum DftFault {
    /** A site is occupied in part or by several elements. */
    DISORDERED(false),
    /** Two atoms are on one place, or nearly. */
    ATOMS_TOO_CLOSE(false),
    /** The volume per atom is far from that of any crystal. */
    VOLUME_IMPLAUSIBLE(false),
    /** There is no pseudopotential or PAW set for an element. */
    NO_POTENTIAL(false),
    /** The file with the structure could not be read. */
    UNREADABLE_STRUCTURE(false),
    /** The program reported an error. */
    PROGRAM_ERROR(false),
    /** What the program wrote cannot be understood. */
    UNREADABLE_OUTPUT(false),
    /** The program ended without a result and without a reason. */
    NO_RESULT(false),
    /** The input could not be written, such as for want of the folder with the potentials. */
    NO_INPUT(true),
    /** The program is not installed where the worker runs. */
    PROGRAM_ABSENT(true),
    /** The program was ended from outside: by a person, or by the system for want of memory. */
    KILLED(true),
    /** The disk is full. */
    DISK_FULL(true),
    /** The program lived but wrote nothing for longer than allowed. */
    SILENT(true),
    /** The program took longer than allowed. */
    TIME_LIMIT(true);

    private final boolean around;

    DftFault(boolean around) {
        this.around = around;
    }

    /** Whether the cause lies around the job, not in it: then running again tries again. */
    public boolean around() {
        return around;
    }
}
