package org.pccd.crystal.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.core.Problem;
import org.pccd.crystal.Composition;
import org.pccd.crystal.Site;

/** Whatever a file holds, a reader gives structures, or problems that say where; soon, and no exception. */
class FuzzTest {
    private static final double MOST_SECONDS = 2;

    private static final String QUARTZ = """
        # a comment
        data_quartz
        _chemical_formula_sum 'O2 Si'
        _cell_length_a 4.913(1)
        _cell_length_b 4.913(1)
        _cell_length_c 5.405
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 120
        _symmetry_space_group_name_H-M 'P 32 2 1'
        _publ_text
        ;
        a text field
        ;
        loop_
        _symmetry_equiv_pos_as_xyz
        'x,y,z'
        '-y,x-y,z+2/3'
        '-x+y,-x,z+1/3'
        'y,x,-z'
        'x-y,-y,-z+1/3'
        '-x,-x+y,-z+2/3'
        loop_
        _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z _atom_site_occupancy
        Si1 0.4697 0 0.16667 1
        O1 0.4135 0.2669 0.1191 1.0
        """;

    private static final String POSCAR = """
        Ga As
        1.0
        0 2.8 2.8
        2.8 0 2.8
        2.8 2.8 0
        Ga_d As
        1 1
        Selective dynamics
        Direct
        0 0 0 T T T
        0.25 0.25 0.25 F F F As

        0.1 0 0
        0 0 0
        """;

    private static final String XYZ = """
        2
        Lattice="4 0 0 0 4 0 0 0 4" Properties=species:S:1:pos:R:3:forces:R:3 energy=-1.5 pbc="T T T" tag='a b' new
        Cs 0 0 0 0.1 0.2 0.3
        Cl 2 2 2.0D0 0.1 0.2 0.3
        1
        Lattice=[[3,0,0],[0,3,0],[0,0,3]] stress={1 2 3} "a key"="a \\"value\\""
        Po 0 0 0
        """;

    private static final Map<String, List<String>> SAMPLES = Map.of(
            "cif",
            List.of(Samples.ROCK_SALT, QUARTZ, Samples.ROCK_SALT + QUARTZ),
            "poscar",
            List.of(POSCAR, POSCAR.replace("Ga_d As\n", "").replace("Direct", "Kartesisch")),
            "extxyz",
            List.of(XYZ),
            "csv",
            List.of(
                    "id,cif\n1,\"" + Samples.ROCK_SALT + "\"\n2,\"" + Samples.ROCK_SALT + "\"\n",
                    "id,cif,gap\n1,\"" + Samples.ROCK_SALT + "\",0.5\n2,\"" + QUARTZ + "\",\"a \"\"quote\"\"\"\n",
                    "a;structure\n\"x\n\";\"" + Samples.ROCK_SALT + "\"\n"));

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of("cif", "csv", "extxyz", "poscar");
    }

    @Property(seed = "1", tries = 500)
    void survivesAnyBytes(@ForAll("formats") String format, @ForAll byte[] bytes) {
        check(format, bytes);
    }

    @Property(seed = "2", tries = 500)
    void survivesAnyText(@ForAll("formats") String format, @ForAll String text) {
        check(format, text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(seed = "3", tries = 3000)
    void survivesSpoiltFiles(@ForAll("formats") String format, @ForAll long seed) {
        List<String> samples = SAMPLES.get(format);
        String text = new Mutation(seed).of(samples.get((int) Long.remainderUnsigned(seed, samples.size())));
        check(format, text.getBytes((seed & 7) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }

    /** Digits may be lost without a trace, atoms may not. */
    @ParameterizedTest
    @ValueSource(strings = {"cif", "csv", "extxyz", "poscar"})
    void neverTakesAPartForTheWholeWhereverAFileIsCut(String format) {
        for (String sample : SAMPLES.get(format)) {
            Set<Composition> whole = compositions(Samples.read(format, sample));
            byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
            for (int n = 0; n < bytes.length; n++) {
                String cut = new String(bytes, 0, n, StandardCharsets.UTF_8);
                Set<Composition> part = compositions(check(format, Arrays.copyOf(bytes, n)));
                assertTrue(whole.containsAll(part), () -> part + " of " + cut);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cif", "csv", "extxyz", "poscar"})
    void neverReadsOtherAtomsUnsaidWhereALineIsLostOrDoubled(String format) {
        for (String sample : SAMPLES.get(format)) {
            Set<Composition> whole = compositions(Samples.read(format, sample));
            List<String> lines = sample.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                List<String> lost = new ArrayList<>(lines);
                lost.remove(i);
                List<String> doubled = new ArrayList<>(lines);
                doubled.add(i, lines.get(i));
                for (List<String> changed : List.of(lost, doubled)) {
                    String text = String.join("\n", changed) + "\n";
                    Set<Composition> found = compositions(check(format, text.getBytes(StandardCharsets.UTF_8)));
                    assertTrue(whole.containsAll(found), () -> found + " of " + text);
                }
            }
        }
    }

    // Of what was read with nothing to say.
    private static Set<Composition> compositions(List<Reading> readings) {
        return readings.stream()
                .filter(r -> !r.refused()
                        && r.notes().stream().allMatch(n -> n.code().endsWith(".left-out")))
                .map(r -> r.entry().structure().composition())
                .collect(Collectors.toSet());
    }

    private static List<Reading> check(String format, byte[] bytes) {
        // The first one also loads classes and tables.
        assertTrue(seconds(format, bytes) < MOST_SECONDS || seconds(format, bytes) < MOST_SECONDS, "too slow");
        List<Reading> readings = Samples.read(format, Input.of("fuzz", bytes));
        for (Reading reading : readings) {
            if (reading.refused()) {
                check(reading.problem(), format);
            } else {
                check(reading.entry());
            }
            reading.notes().forEach(note -> check(note, format));
        }
        return readings;
    }

    private static double seconds(String format, byte[] bytes) {
        long start = System.nanoTime();
        Samples.read(format, Input.of("fuzz", bytes));
        return (System.nanoTime() - start) / 1e9;
    }

    private static void check(Problem problem, String format) {
        assertTrue(problem.code().matches("(cif|csv|xyz|poscar|file)\\.[a-z-]+"), problem::code);
        assertTrue(problem.line() >= 0 && problem.source().equals("fuzz"), problem::toString);
        assertFalse(problem.message().isBlank() || problem.message().contains("\n"), problem::message);
        assertTrue(problem.message().length() < 600, problem::message);
    }

    private static void check(Entry entry) {
        assertFalse(entry.structure().sites().isEmpty());
        assertTrue(entry.structure().lattice().volume() > 0);
        for (Site site : entry.structure().sites()) {
            assertTrue(Double.isFinite(site.x() + site.y() + site.z()), entry::toString);
            assertTrue(site.species().stream().allMatch(s -> s.occupancy() > 0 && s.occupancy() <= 1), entry::toString);
        }
    }
}
