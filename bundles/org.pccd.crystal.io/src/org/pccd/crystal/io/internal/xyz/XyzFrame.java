package org.pccd.crystal.io.internal.xyz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.Numbers;
import org.pccd.crystal.io.internal.Plausible;
import org.pccd.crystal.io.internal.Results;
import org.pccd.crystal.io.internal.text.Words;

/** One frame: lattice and columns from its comment line, sites from its rows, which are taken one by one. */
final class XyzFrame {
    private final Input input;
    private final String name;
    private final int start;
    private final Map<String, String> info;
    private final List<Problem> notes = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private Lattice lattice;
    private XyzColumns columns;
    private LineException failure;

    /** @param start 1-based line of the number of atoms */
    XyzFrame(Input input, String name, int start, String comment) {
        this.input = input;
        this.name = name;
        this.start = start;
        info = new LinkedHashMap<>(XyzComment.parse(comment));
        try {
            lattice = lattice();
            periodic();
            String text = take("properties");
            columns = XyzColumns.parse(text == null ? "species:S:1:pos:R:3" : text, start + 1);
        } catch (LineException e) {
            failure = e;
        }
    }

    /** Takes the next row; of a frame that failed, none matters. */
    void add(String row, int line) {
        if (failure == null) {
            try {
                sites.add(site(Words.of(row), line));
            } catch (LineException e) {
                failure = e;
                sites.clear();
            }
        }
    }

    /** The frame, or the first of its mistakes. */
    Reading reading() {
        try {
            if (failure != null) {
                throw failure;
            }
            if (sites.isEmpty()) {
                throw new LineException("xyz.syntax", start, "the frame has no atoms");
            }
            Structure structure = new Structure(lattice, sites);
            Plausible.sites(structure, "xyz.same-place", i -> start + 2 + i)
                    .ifPresent(message -> note("xyz.close-sites", message));
            if (!columns.others().isEmpty()) {
                note("xyz.left-out", "these columns of the atoms are left out: " + String.join(", ", columns.others()));
            }
            String title = info.remove("name");
            return Reading.of(new Entry(title == null ? name : title, structure, info, input.name(), start), notes);
        } catch (LineException e) {
            return Results.refused(e.code(), input, e.line(), name, e.getMessage());
        }
    }

    private Lattice lattice() throws LineException {
        String text = take("lattice");
        if (text == null) {
            throw new LineException(
                    "xyz.no-lattice",
                    start + 1,
                    "the frame is no crystal: expected Lattice=\"nine numbers\" in its comment line");
        }
        String[] words = Words.of(XyzComment.plain(text));
        double[][] rows = new double[3][3];
        boolean diagonal = words.length == 3;
        for (int i = 0; i < words.length && i < 9; i++) {
            double d = Numbers.parse(words[i]);
            rows[diagonal ? i : i / 3][i % 3] = d;
            if (Double.isNaN(d)) {
                words = new String[0];
            }
        }
        if (words.length != 9 && !diagonal || words.length == 0) {
            throw new LineException("xyz.syntax", start + 1, "expected nine numbers in Lattice=\"" + text + "\"");
        }
        try {
            return Plausible.lattice(new Lattice(rows));
        } catch (PccdException e) {
            throw new LineException("xyz.bad-cell", start + 1, e.getMessage());
        }
    }

    // Some programs write these keys in lower case.
    private String take(String key) {
        for (String name : info.keySet()) {
            if (name.equalsIgnoreCase(key)) {
                return info.remove(name);
            }
        }
        return null;
    }

    private void periodic() throws LineException {
        int directions = XyzComment.periodic(info.getOrDefault("pbc", "T"));
        if (directions == 0) {
            throw new LineException(
                    "xyz.not-periodic", start + 1, "the frame is no crystal: its pbc says that no direction repeats");
        }
        if (directions < 3) {
            note(
                    "xyz.partly-periodic",
                    "the frame repeats in " + directions + " directions only; it is read as a crystal");
        }
    }

    private Site site(String[] words, int line) throws LineException {
        if (words.length < columns.count()) {
            throw new LineException(
                    "xyz.syntax", line, "the atom has " + words.length + " columns, expected " + columns.count());
        }
        Element element = columns.element(words)
                .orElseThrow(() -> new LineException(
                        "xyz.unknown-element", line, "'" + columns.symbol(words) + "' is no chemical element"));
        double[] r = numbers(words, columns.position(), line);
        double[] f = lattice.toFractional(r);
        if (columns.fractional() >= 0) {
            double[] exact = numbers(words, columns.fractional(), line);
            f = agree(lattice.toCartesian(exact), r) ? exact : f;
        }
        Plausible.position(f, "xyz.bad-position", line);
        double charge = columns.oxidation() < 0 ? Double.NaN : Numbers.parse(words[columns.oxidation()]);
        return new Site(List.of(new Species(element, charge, 1)), f[0], f[1], f[2]);
    }

    // Another program may have moved the atoms and kept the column, which is then out of date.
    private static boolean agree(double[] r, double[] s) {
        return Math.abs(r[0] - s[0]) + Math.abs(r[1] - s[1]) + Math.abs(r[2] - s[2]) < 1e-6;
    }

    private static double[] numbers(String[] words, int from, int line) throws LineException {
        double[] v = new double[3];
        for (int i = 0; i < 3; i++) {
            v[i] = Numbers.parse(words[from + i]);
            if (Double.isNaN(v[i])) {
                throw new LineException("xyz.syntax", line, "expected a coordinate, found '" + words[from + i] + "'");
            }
        }
        return v;
    }

    private void note(String code, String message) {
        notes.add(new Problem(code, input.name(), start + 1, name, message));
    }
}
