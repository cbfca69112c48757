package org.pccd.encoding.pointcloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/** What cannot be encoded or decoded is answered with a typed reason, in both profiles. */
class VerdictsTest {
    private static final Structure ROCK_SALT = new Structure(
            Lattice.fromParameters(4, 4, 4, 60, 60, 60),
            List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));

    @ParameterizedTest
    @EnumSource(Profile.class)
    void senselessCellsAreRefused(Profile profile) throws Exception {
        assertEquals("cell.angles", code(profile, cell(125, 125, 125, 4)));
        assertEquals("cell.no-volume", code(profile, cell(30, 30, 90, 4)));
        assertEquals("cell.no-volume", code(profile, cell(90, 90, -90, 4)));
        assertEquals("cell.no-volume", code(profile, cell(90, 90, 90, 0)));
        assertEquals("cell.no-volume", code(profile, cell(90, 90, 90, -4)));
        assertEquals("cell.no-volume", code(profile, cell(0, 0, 0, 4)));
    }

    @Test
    void aCellThatRoundsToNothingIsRefused() throws Exception {
        assertEquals("cell.no-volume", code(Profile.PAPER, cell(90, 90, 90, 0.05)));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void valuesThatAreNotFiniteAreRefused(Profile profile) throws Exception {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            float[] tensor = cell(90, 90, 90, 4);
            tensor[500] = bad;
            assertEquals("value.not-finite", code(profile, tensor));
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aSpeciesThatWasNotAskedForIsRefused(Profile profile) throws Exception {
        float[] tensor = cell(90, 90, 90, 4);
        for (int point = 64; point < 128; point++) {
            tensor[384 + 3 * point + 1] = 0;
            tensor[384 + 3 * point + 2] = 1;
        }
        assertEquals("species.unknown", code(profile, tensor));
    }

    @Test
    void aSpeciesThatIsMissingIsRefusedOnlyInCorrected() throws Exception {
        float[] tensor = cell(90, 90, 90, 4);
        for (int point = 64; point < 128; point++) {
            tensor[384 + 3 * point] = 1;
            tensor[384 + 3 * point + 1] = 0;
        }
        assertEquals("species.missing", code(Profile.CORRECTED, tensor));
        Decoded decoded = decode(Profile.PAPER, tensor);
        assertEquals(
                List.of(Element.Na),
                assertInstanceOf(Decoded.Success.class, decoded).structure().elements());
    }

    @Test
    void scatteredPointsMakeNoSiteInPaper() throws Exception {
        float[] tensor = cell(90, 90, 90, 4);
        for (int i = 0; i < 384; i++) {
            tensor[i] = i;
        }
        assertEquals("sites.none", code(Profile.PAPER, tensor));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void everyTensorIsAnswered(Profile profile) throws Exception {
        Random random = new Random(7);
        float[] scales = {0, 1e-30f, 0.1f, 1, 1e6f, Float.MAX_VALUE};
        for (int trial = 0; trial < 60; trial++) {
            float[] tensor = new float[1152];
            for (int i = 0; i < tensor.length; i++) {
                tensor[i] = scales[trial % scales.length] * (2 * random.nextFloat() - 1);
            }
            float[] before = tensor.clone();
            assertNotNull(decode(profile, tensor));
            assertArrayEquals(before, tensor);
        }
        Encoder encoder = Samples.encoder(profile);
        assertThrows(PccdException.class, () -> encoder.decode(new float[5], new int[7]));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void whatExceedsTheLimitsIsRefused(Profile profile) {
        Lattice lattice = ROCK_SALT.lattice();
        List<Site> many = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            many.add(Site.of(Element.Na, i / 17.0, 0, 0));
        }
        assertEquals("limit.sites", refused(profile, new Structure(lattice, many)));
        assertEquals("limit.sites", refused(profile, new Structure(lattice, List.of())));
        List<Site> four = new ArrayList<>();
        for (Element e : List.of(Element.H, Element.C, Element.N, Element.O)) {
            four.add(Site.of(e, 0.1 * e.atomicNumber(), 0, 0));
        }
        assertEquals("limit.elements", refused(profile, new Structure(lattice, four)));
        assertEquals("element.unknown", refused(profile, one(Site.of(Element.Am, 0, 0, 0))));
        Site half = new Site(List.of(new Species(Element.Na, Double.NaN, 0.5)), 0, 0, 0);
        assertEquals("structure.disordered", refused(profile, one(half)));
    }

    @Test
    void aCellLongerThanItsUnitLeavesTheNominalRange() throws Exception {
        Structure s = new Structure(Lattice.fromParameters(4, 4, 30, 90, 90, 90), ROCK_SALT.sites());
        float[] tensor = Samples.encoder(Profile.CORRECTED).encode(s);
        assertEquals(2, tensor[1151], 1e-6);
        assertTrue(decode(Profile.CORRECTED, tensor) instanceof Decoded.Success);
    }

    private static Structure one(Site site) {
        return new Structure(ROCK_SALT.lattice(), List.of(site));
    }

    private static String refused(Profile profile, Structure s) {
        return assertThrows(
                        EncodingRefused.class, () -> Samples.encoder(profile).encode(s))
                .code();
    }

    private static float[] cell(double alpha, double beta, double gamma, double edge) throws Exception {
        float[] tensor = Samples.encoder(Profile.CORRECTED).encode(ROCK_SALT);
        for (int point = 0; point < 64; point++) {
            tensor[768 + 3 * point] = (float) (alpha / 180);
            tensor[768 + 3 * point + 1] = (float) (beta / 180);
            tensor[768 + 3 * point + 2] = (float) (gamma / 180);
        }
        Arrays.fill(tensor, 768 + 192, 1152, (float) (edge / 15));
        return tensor;
    }

    private static String code(Profile profile, float[] tensor) throws Exception {
        return assertInstanceOf(Decoded.Failure.class, decode(profile, tensor)).code();
    }

    private static Decoded decode(Profile profile, float[] tensor) throws Exception {
        Encoder encoder = Samples.encoder(profile);
        return encoder.decode(tensor, encoder.conditions(ROCK_SALT.elements(), Map.of()));
    }
}
