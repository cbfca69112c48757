package org.pccd.viewer.jmol.internal;

import static org.pccd.viewer.jmol.internal.JmolModel.number;

import java.util.stream.Collectors;
import org.pccd.crystal.Element;
import org.pccd.viewer.AtomRadii;
import org.pccd.viewer.Measurement;
import org.pccd.viewer.Scene;
import org.pccd.viewer.SceneAtom;
import org.pccd.viewer.Style;
import org.pccd.viewer.ViewSettings;

/** The scripts that make Jmol draw a scene as its settings say. */
final class JmolScript {
    private JmolScript() {}

    /** For a new viewer: no bonds, axes or perspective of Jmol's own choice. */
    static String start() {
        return "set logLevel 0; set autobond off; set perspectiveDepth off; set zoomLarge off;"
                + " set measurementUnits angstroms;"
                + " set defaultDistanceLabel \"%0.3VALUE Å\"; set defaultAngleLabel \"%0.1VALUE°\";"
                + " set defaultTorsionLabel \"%0.1VALUE°\"; axes off; boundbox off; frank off; set showMeasurements on;"
                + " set ambientPercent 40; set specularPercent 25; set diffusePercent 80; set hoverDelay 0;";
    }

    static String draw(Scene scene) {
        ViewSettings s = scene.settings();
        String lines = s.dark() ? "[xb0b0b0]" : "[x505050]";
        StringBuilder script = new StringBuilder();
        script.append("background [x")
                .append(String.format("%06x", s.background()))
                .append("];");
        for (Element element : scene.elements()) {
            script.append("select elemno=").append(element.atomicNumber()).append(';');
            script.append("spacefill ")
                    .append(number(AtomRadii.drawn(s.style(), element)))
                    .append(';');
        }
        script.append("select all;").append(sticks(s.style()));
        unitCell(scene, lines, script);
        if (s.style() == Style.POLYHEDRA && !scene.polyhedra().isEmpty()) {
            script.append("polyhedra bonds (")
                    .append(set(scene.polyhedra().stream().mapToInt(p -> p[0]).toArray()))
                    .append(") edges; select all; color polyhedra translucent 0.35;");
        }
        labels(scene, s, script);
        return script.append("select none; set measurements 0.02; color measures ")
                .append(s.dark() ? "[xffd54f]" : "[x0d47a1]")
                .append("; font measures 16 sansserif;")
                .toString();
    }

    private static String sticks(Style style) {
        return switch (style) {
            case BALL_AND_STICK -> "wireframe 0.11;";
            case POLYHEDRA -> "wireframe 0.05;";
            case WIREFRAME -> "wireframe 0.04;";
            case SPACE_FILLING -> "wireframe off;";
        };
    }

    private static void unitCell(Scene scene, String colour, StringBuilder script) {
        ViewSettings s = scene.settings();
        if (!s.unitCell()) {
            script.append("unitcell off;");
            return;
        }
        script.append("unitcell [{0 0 0}");
        for (double[] v : scene.structure().lattice().matrix()) {
            script.append(" {")
                    .append(number(v[0]))
                    .append(' ')
                    .append(number(v[1]))
                    .append(' ')
                    .append(number(v[2]))
                    .append('}');
        }
        script.append("]; unitcell range {1505050 1");
        for (int cells : new int[] {s.a(), s.b(), s.c()}) {
            script.append(49 + cells);
        }
        script.append(" 1}; unitcell 0.02; color unitcell ").append(colour).append(';');
    }

    private static void labels(Scene scene, ViewSettings s, StringBuilder script) {
        if (scene.atoms().stream().allMatch(a -> scene.label(a).isEmpty())) {
            return;
        }
        String texts =
                scene.atoms().stream().map(a -> '"' + scene.label(a) + '"').collect(Collectors.joining(","));
        script.append("{*}.label = [").append(texts).append("]; select all; set labelOffset 0 0; set labelFront on;");
        script.append("font label 14 sansserif bold; color label ").append(s.dark() ? "white;" : "black;");
    }

    static String mark(int... atoms) {
        String off = "select all; halos off;";
        String on = "select " + set(atoms) + "; halos on; color halos gold; select none;";
        return atoms.length == 0 ? off + "select none;" : off + on;
    }

    static String measure(Scene scene, Iterable<Measurement> measurements) {
        StringBuilder script = new StringBuilder("measure delete;");
        for (Measurement m : measurements) {
            script.append("measure");
            for (SceneAtom atom : m.atoms()) {
                int index = scene.atoms().indexOf(atom);
                if (index < 0) {
                    throw new IllegalArgumentException("an atom of another scene: " + atom);
                }
                script.append(' ').append(set(index));
            }
            script.append(';');
        }
        return script.toString();
    }

    private static String set(int... atoms) {
        StringBuilder text = new StringBuilder("({");
        for (int atom : atoms) {
            text.append(atom).append(' ');
        }
        return text.append("})").toString();
    }
}
