package org.pccd.dft.vasp;

import org.pccd.core.Parameter;

/**
 * What VASP needs besides the numerics that all programs share.
 *
 * @param potentials folder of the licensed PBE potentials, with a folder for each name that holds POTCAR; empty where
 *     only their names are wanted
 */
public record VaspSettings(
        @Parameter(
                label = "POTCAR folder",
                hint = "Folder of PBE potentials, such as potpaw_PBE.54 with Na_pv/POTCAR; empty: only"
                        + " POTCAR.spec with their names is written.")
        String potentials) {
    static final VaspSettings DEFAULT = new VaspSettings("");
}
