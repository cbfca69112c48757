package org.pccd.dft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.dft.vasp.VaspProvider;

class PreCheckTest {
    private final Calculator vasp = new VaspProvider().create(new VaspProvider().defaults());

    private Optional<DftFault> fault(Structure structure) throws IOException {
        return PreCheck.of(structure, vasp).map(DftProblem::fault);
    }

    @Test
    void realCrystalsPass() throws IOException {
        assertEquals(Optional.empty(), fault(Samples.salt()));
        assertEquals(Optional.empty(), fault(Samples.cubic(Element.C, Element.C, 3.567, 0.25)));
        assertEquals(Optional.empty(), fault(Samples.cubic(Element.Cs, Element.I, 7.6, 0.5)));
        // Solid hydrogen has the closest atoms of all.
        Structure hydrogen = new Structure(
                Lattice.fromParameters(3, 3, 3, 90, 90, 90),
                List.of(Site.of(Element.H, 0, 0, 0), Site.of(Element.H, 0.247, 0, 0)));
        assertEquals(Optional.empty(), fault(hydrogen));
    }

    @Test
    void whatNoProgramShouldBeginHasATypedFault() throws IOException {
        assertEquals(Optional.of(DftFault.ATOMS_TOO_CLOSE), fault(Samples.cubic(Element.Na, Element.Cl, 5.7, 0.0001)));
        assertEquals(Optional.of(DftFault.VOLUME_IMPLAUSIBLE), fault(Samples.cubic(Element.Na, Element.Cl, 15, 0.5)));
        assertEquals(Optional.of(DftFault.NO_POTENTIAL), fault(Samples.cubic(Element.Fr, Element.Cl, 6, 0.5)));
        Structure disordered = new Structure(
                Samples.salt().lattice(),
                List.of(new Site(List.of(new Species(Element.Na, Double.NaN, 0.5)), 0, 0, 0)));
        assertEquals(Optional.of(DftFault.DISORDERED), fault(disordered));
        String message = PreCheck.of(Samples.cubic(Element.Na, Element.Cl, 5.7, 0.0001), vasp)
                .orElseThrow()
                .message();
        assertTrue(message.contains("1 (Na) and 2 (Cl)"), message);
    }

    @Test
    void meshesAreNoCoarserThanAsked() {
        assertEquals(new KMesh(8, 8, 8), KMesh.of(Samples.salt().lattice(), 64));
        assertEquals(new KMesh(4, 4, 1), KMesh.of(Lattice.fromParameters(6.29, 6.29, 40, 90, 90, 90), 64));
    }
}
