package org.pccd.crystal.io.internal.xyz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.internal.LineException;
import org.pccd.crystal.io.internal.Numbers;

/** One frame: lattice and columns from its comment line, sites from its rows. */
final class XyzFrame {
    private final int start;
    private final List<String> rows;
    private final Map<String, String> info;

    XyzFrame(int start, String comment, List<String> rows) {
        this.start = start;
        this.rows = rows;
        info = new LinkedHashMap<>(XyzComment.parse(comment));
    }

    Entry entry(String name, String source) throws LineException {
        Lattice lattice = lattice();
        String columns = info.remove("Properties");
        XyzColumns at = XyzColumns.parse(columns == null ? "species:S:1:pos:R:3" : columns, start + 1);
        if (rows.isEmpty()) {
            throw new LineException("xyz.syntax", start, "the frame has no atoms");
        }
        List<Site> sites = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            sites.add(site(lattice, at, rows.get(i), start + 2 + i));
        }
        String title = info.remove("name");
        return new Entry(title == null ? name : title, new Structure(lattice, sites), info, source, start);
    }

    private Lattice lattice() throws LineException {
        String text = info.remove("Lattice");
        if (text == null) {
            throw new LineException(
                    "xyz.no-lattice", start + 1, "the frame is no crystal: expected Lattice=\"nine numbers\"");
        }
        String[] words = text.replaceAll("[\\[\\],]", " ").strip().split("\\s+");
        double[][] m = new double[3][3];
        for (int i = 0; i < 9; i++) {
            m[i / 3][i % 3] = words.length == 9 ? Numbers.parse(words[i]) : Double.NaN;
            if (Double.isNaN(m[i / 3][i % 3])) {
                throw new LineException("xyz.syntax", start + 1, "expected nine numbers in Lattice=\"" + text + "\"");
            }
        }
        try {
            return new Lattice(m);
        } catch (PccdException e) {
            throw new LineException("xyz.bad-cell", start + 1, e.getMessage());
        }
    }

    private static Site site(Lattice lattice, XyzColumns at, String row, int line) throws LineException {
        String[] words = row.strip().split("\\s+");
        if (words.length < at.count()) {
            throw new LineException(
                    "xyz.syntax", line, "the atom has " + words.length + " columns, expected " + at.count());
        }
        Element element = at.element(words)
                .orElseThrow(() -> new LineException(
                        "xyz.unknown-element", line, "'" + at.symbol(words) + "' is no chemical element"));
        double[] r = numbers(words, at.position(), line);
        double[] f = lattice.toFractional(r);
        if (at.fractional() >= 0) {
            double[] exact = numbers(words, at.fractional(), line);
            f = agree(lattice.toCartesian(exact), r) ? exact : f;
        }
        return Site.of(element, f[0], f[1], f[2]);
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
}
