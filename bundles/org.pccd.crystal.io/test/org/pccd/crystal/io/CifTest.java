package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pccd.crystal.io.Samples.ROCK_SALT;
import static org.pccd.crystal.io.Samples.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

class CifTest {
    private static final String CUBIC = """
        data_cubic
        _cell_length_a 5.64(2)
        _cell_length_b 5.64(2)
        _cell_length_c 5.640
        _cell_angle_alpha 90
        _cell_angle_beta 90.
        _cell_angle_gamma 90.0(0)
        """;
    private static final String NACL = """
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        Na1 0 0 0
        Cl1 .5 0.5(1) 1/2
        """.replace("1/2", "+0.5");

    @Test
    void readsTheCellsThatPymatgenWrites() {
        Entry entry = entry("cif", ROCK_SALT);
        assertEquals("NaCl", entry.name());
        assertEquals(2, entry.line());
        assertEquals("NaCl", entry.structure().formula());
        assertArrayEquals(
                new double[] {3.988, 3.988, 3.988}, entry.structure().lattice().lengths(), 1e-12);
        assertEquals(
                new Site(List.of(Species.of(Element.Cl)), 0.5, 0.5, 0.5),
                entry.structure().sites().get(1));
        assertEquals("Na1 Cl1", entry.properties().get("chemical_formula_sum"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_symmetry_space_group_name_H-M 'F m -3 m'",
                "_space_group_name_H-M_alt 'F m -3 m'",
                "_symmetry_space_group_name_H-M Fm3m",
                "_symmetry_Int_Tables_number 225",
                "_space_group_IT_number 225",
                "_space_group_name_Hall '-F 4 2 3'",
            })
    void expandsASpaceGroupThatIsOnlyNamed(String symmetry) {
        Structure s = entry("cif", CUBIC + symmetry + "\n" + NACL).structure();
        assertEquals("Na4Cl4", s.formula());
        assertEquals(2.163, s.density(), 2e-2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_symmetry_equiv_pos_as_xyz",
                "_space_group_symop_operation_xyz",
                "_space_group_symop.operation_xyz"
            })
    void expandsListedOperationsUnderEitherName(String tag) {
        String operations = "loop_\n" + tag + "\nx,y,z\n'x, y+1/2, z+1/2'\n'1/2+X,Y,1/2+Z'\nx+0.5,0.5+y,z\n";
        assertEquals(
                "Na4Cl4", entry("cif", CUBIC + operations + NACL).structure().formula());
        assertEquals(
                "Na4Cl4", entry("cif", CUBIC + NACL + operations).structure().formula());
    }

    @Test
    void addsTheIdentityThatAFileForgets() {
        String inversion = "_symmetry_equiv_pos_as_xyz -x,-y,-z\n";
        String atom = NACL.replace("Na1 0 0 0", "Na1 .1 .1 .1");
        assertEquals("Na2Cl", entry("cif", CUBIC + inversion + atom).structure().formula());
    }

    @Test
    void keepsOneSiteOnASpecialPositionGivenByFewDigits() {
        String hexagonal = """
            data_Mg
            _cell_length_a 3.21
            _cell_length_b 3.21
            _cell_length_c 5.21
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 120
            _space_group_IT_number 194
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Mg %s %s 0.25
            """;
        for (String third : List.of("0.333", "0.3333", "0.33333", "0.333333333", "0.3333(2)")) {
            String twoThirds = third.replace('3', '6').replace("6)", "7)");
            Structure s = entry("cif", hexagonal.formatted(third, twoThirds)).structure();
            assertEquals("Mg2", s.formula(), third);
            assertEquals(1 / 3.0, s.sites().get(0).x(), 1e-15);
        }
    }

    @Test
    void keepsDisorderOnOneSite() {
        String atoms = """
            loop_
            _atom_site_type_symbol
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_occupancy
            Ga3+ Ga1 0 0 0 0.75
            Al3+ Al1 0 0 1.0 0.25
            As3- As1 0.25 0.25 0.25 ?
            O2- O1 0.7 0.7 0.7 0.5(1)
            """;
        Structure s = entry("cif", CUBIC + atoms).structure();
        assertFalse(s.ordered());
        assertEquals(3, s.sites().size());
        assertEquals(
                List.of(new Species(Element.Ga, 3, 0.75), new Species(Element.Al, 3, 0.25)),
                s.sites().get(0).species());
        assertEquals(new Species(Element.As, -3, 1), s.sites().get(1).species().get(0));
        assertEquals("Al0.25Ga0.75As1O0.5", s.composition().reducedFormula());
    }

    @Test
    void takesOxidationNumbersFromTheListOfTypes() {
        String types = "loop_\n_atom_type_symbol\n_atom_type_oxidation_number\nFe 2.667\nO -2\n";
        String atoms = "loop_\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n"
                + "Fe 0 0 0\nO .5 .5 .5\n";
        List<Site> sites = entry("cif", CUBIC + atoms + types).structure().sites();
        assertEquals(2.667, sites.get(0).species().get(0).oxidation());
        assertEquals(-2, sites.get(1).species().get(0).oxidation());
    }

    @Test
    void tellsElementsFromLabelsByTheFormula() {
        String atoms = "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n"
                + "CA1 0 0 0\nHO2 .5 .5 .5\nWat .2 .2 .2\n";
        assertEquals("CaHoO", entry("cif", CUBIC + atoms).structure().formula());
        String formula = "_chemical_formula_sum 'C H O'\n";
        assertEquals("CHO", entry("cif", CUBIC + formula + atoms).structure().formula());
    }

    @Test
    void readsEveryBlockAndPassesOverThoseWithoutStructure() {
        String text = "data_text\n_publ_text\n;\ndata_not_a_block\n;\n" + CUBIC + NACL
                + CUBIC.replace("cubic", "broken").replace("5.64(2)", "five") + NACL
                + ROCK_SALT;
        List<Reading> readings = Samples.read("cif", text);
        assertEquals(3, readings.size());
        assertEquals("cubic", readings.get(0).entry().name());
        assertEquals("cif.not-a-number", readings.get(1).problem().code());
        assertEquals(21, readings.get(1).problem().line());
        assertEquals("NaCl", readings.get(2).entry().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_cell_length_a\n", "loop_\n_atom_site_label\n_atom_site_fract_x\nNa\n", "save_frame\n", "_a\n"})
    void losesNoBlockBehindOneThatEndsBadly(String end) {
        List<Reading> readings = Samples.read("cif", "data_bad\n" + end + ROCK_SALT);
        assertEquals("NaCl", readings.get(readings.size() - 1).entry().name());
    }

    @Test
    void readsWindowsLinesAndOldCharacters() {
        assertEquals(
                "NaCl",
                entry("cif", ROCK_SALT.replace("\n", "\r\n")).structure().formula());
        byte[] latin = ("# M\u00fcller\n" + ROCK_SALT).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(Samples.read("cif", Input.of("x", latin)).stream().noneMatch(Reading::refused));
    }
}
