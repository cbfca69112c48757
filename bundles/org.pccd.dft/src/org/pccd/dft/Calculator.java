package org.pccd.dft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;

/**
 * A DFT program with its settings: writes its input, says how it is called, and reads what it wrote. Immutable and
 * thread-safe; all paths are given.
 */
public interface Calculator {
    /**
     * The potential of an element: its file and what tells it from others.
     *
     * @throws org.pccd.core.PccdException where the folder with the potentials is missing, naming it
     */
    Optional<String> potential(Element element) throws IOException;

    /**
     * Names what energies depend on besides the structure: program, functional, potentials, cutoff, k-points, smearing.
     * Energies of different methods are not compared.
     */
    String method(Numerics numerics);

    /**
     * Writes the input.
     *
     * @param folder exists and is empty; the program will run in it
     * @throws org.pccd.core.PccdException where the structure cannot be calculated, with the reason
     */
    void write(Path folder, DftInput input) throws IOException;

    /**
     * The command to run in the folder: program and arguments; its standard output goes to {@value #OUT}, its error
     * stream to {@value #ERR}.
     *
     * @param cores that the worker may use
     * @return empty where this program is not started from here: its folder is taken elsewhere and brought back
     */
    List<String> command(Path folder, int cores);

    /**
     * Reads what the program has written so far; called while it runs, too.
     *
     * @param structure that the input was written for, whose order of sites the results have
     */
    DftReading read(Path folder, Structure structure, Preset preset) throws IOException;

    /**
     * How the calculation in a folder went so far; called while it runs, too.
     *
     * @return {@link DftHistory#NONE} where this program's output does not tell
     */
    default DftHistory history(Path folder, Structure structure, Preset preset) throws IOException {
        return DftHistory.NONE;
    }

    /** Standard output of the program. */
    String OUT = "out.txt";

    /** Error stream of the program. */
    String ERR = "err.txt";
}
