package org.pccd.viewer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A distance in Å between two atoms of a scene, an angle in degrees of three, or a dihedral angle of four. */
public record Measurement(List<SceneAtom> atoms) {
    public Measurement {
        atoms = List.copyOf(atoms);
        if (atoms.size() < 2 || atoms.size() > 4) {
            throw new IllegalArgumentException("two, three or four atoms");
        }
    }

    public double value() {
        return switch (atoms.size()) {
            case 2 -> atoms.get(0).distance(atoms.get(1));
            case 3 -> angle(Vectors.of(atoms.get(1), atoms.get(0)), Vectors.of(atoms.get(1), atoms.get(2)));
            default -> dihedral();
        };
    }

    /** Å or °. */
    public String unit() {
        return atoms.size() == 2 ? "Å" : "°";
    }

    /** What is measured. */
    public String kind() {
        return switch (atoms.size()) {
            case 2 -> "Distance";
            case 3 -> "Angle";
            default -> "Dihedral angle";
        };
    }

    /** Atoms with their site numbers from 1, such as {@code Ti1–O2–Ti1}. */
    public String name() {
        return atoms.stream().map(Labels.SITE::text).collect(Collectors.joining("–"));
    }

    /** The value with its unit, such as {@code 1.948 Å}. */
    public String text() {
        return atoms.size() == 2
                ? String.format(Locale.ROOT, "%.3f Å", value())
                : String.format(Locale.ROOT, "%.1f°", value());
    }

    private double dihedral() {
        double[] b1 = Vectors.of(atoms.get(0), atoms.get(1));
        double[] b2 = Vectors.of(atoms.get(1), atoms.get(2));
        double[] b3 = Vectors.of(atoms.get(2), atoms.get(3));
        double[] n1 = Vectors.cross(b1, b2);
        double[] n2 = Vectors.cross(b2, b3);
        return Math.toDegrees(Math.atan2(Vectors.length(b2) * Vectors.dot(b1, n2), Vectors.dot(n1, n2)));
    }

    private static double angle(double[] u, double[] v) {
        return Math.toDegrees(Math.atan2(Vectors.length(Vectors.cross(u, v)), Vectors.dot(u, v)));
    }
}
