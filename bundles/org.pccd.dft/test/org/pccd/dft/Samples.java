package org.pccd.dft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;

/** Structures, and excerpts of what programs wrote when they were run for these tests. */
public final class Samples {
    private Samples() {}

    /** Two atoms in a face-centred cell. */
    public static Structure cubic(Element a, Element b, double edge, double shift) {
        double h = edge / 2;
        return new Structure(
                new Lattice(new double[][] {{0, h, h}, {h, 0, h}, {h, h, 0}}),
                List.of(Site.of(a, 0, 0, 0), Site.of(b, shift, shift, shift)));
    }

    public static Structure salt() {
        return cubic(Element.Na, Element.Cl, 5.7, 0.5);
    }

    /** Copies a file beside these tests to a folder. */
    public static void copy(String resource, Path target) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
        }
    }

    public static String text(String resource) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    public static DftInput input(Structure structure, Preset preset, Path shared) {
        Numerics n = preset.numerics();
        return new DftInput(
                "test",
                structure,
                preset,
                n,
                KMesh.of(structure.lattice(), n.kDensity()),
                Moments.of(structure, n.spin()),
                null,
                shared);
    }
}
