package org.pccd.tokens.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Encoder.Held;
import org.pccd.encoding.Encoder.Part;
import org.pccd.encoding.Encoder.Start;
import org.pccd.encoding.EncodingRefused;

/**
 * Which values of a tensor belong to what a sampling keeps. The cell of a structure to start from is reduced but not
 * made primitive, so that all its sites stay.
 */
record TokenHold(TokenLayout layout, SystemTokens tokens, CellChoice cells, TokenWriter writer) {
    Held formula(Map<Element, Integer> formula, Map<String, String> labels) throws EncodingRefused {
        List<Element> rows = new ArrayList<>();
        new TreeMap<>(formula).forEach((e, n) -> {
            for (int i = 0; i < n; i++) {
                rows.add(e);
            }
        });
        int asked = tokens.sites(labels.getOrDefault(SystemTokens.SITES, ""));
        if (asked != 0 && asked != rows.size()) {
            throw new EncodingRefused(
                    "hold.sites", "The formula has " + rows.size() + " sites, but " + asked + " are asked for.");
        }
        checkSites(rows.size());
        int[] conditions = tokens.encode(formula.keySet(), rows.size());
        Values values = new Values(layout);
        for (int i = 0; i < rows.size(); i++) {
            values.species(writer, i, rows.get(i));
        }
        return values.held(conditions);
    }

    Held parts(Start start) throws EncodingRefused {
        Structure given = cells.reduced(start.structure());
        Set<Site> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < given.sites().size(); i++) {
            if (start.sites().contains(i)) {
                kept.add(given.sites().get(i));
            }
        }
        if (kept.size() != start.sites().size()) {
            throw new EncodingRefused(
                    "hold.sites",
                    "The structure has " + given.sites().size() + " sites, but among those to keep is number "
                            + (start.sites().stream().max(Integer::compare).orElseThrow() + 1) + ".");
        }
        boolean species = start.parts().contains(Part.SPECIES);
        boolean positions = start.parts().contains(Part.POSITIONS);
        int asked = tokens.sites(start.labels().getOrDefault(SystemTokens.SITES, ""));
        int sites = asked == 0 ? given.sites().size() : asked;
        int needed = species || positions ? given.sites().size() : kept.size();
        if (sites < needed) {
            throw new EncodingRefused(
                    "hold.sites", "Of " + needed + " sites something is kept, but only " + sites + " are asked for.");
        }
        checkSites(sites);
        List<Element> elements = start.elements().isEmpty() ? given.elements() : start.elements();
        Set<Element> there = new HashSet<>();
        (species ? given.sites() : kept).forEach(s -> there.add(s.element()));
        checkElements(elements, there, sites - (species ? given.sites().size() : kept.size()));
        int[] conditions = tokens.encode(elements, sites);
        Values values = new Values(layout);
        List<Site> rows = new ArrayList<>(cells.ordered(given).sites());
        if (sites < rows.size()) {
            rows.removeIf(s -> !kept.contains(s));
        }
        for (int i = 0; i < rows.size(); i++) {
            boolean whole = kept.contains(rows.get(i));
            if (species || whole) {
                values.species(writer, i, rows.get(i).element());
            }
            if (positions || whole) {
                values.position(writer, i, rows.get(i).fractional());
            }
        }
        if (start.parts().contains(Part.CELL)) {
            values.cell(writer, given);
        }
        return values.held(conditions);
    }

    private void checkSites(int sites) throws EncodingRefused {
        if (sites < 1 || sites > layout.maxSites()) {
            throw new EncodingRefused(
                    "limit.sites", "There are " + sites + " sites; 1 to " + layout.maxSites() + " can be encoded.");
        }
    }

    // Free sites must suffice for the elements that no kept site has.
    private static void checkElements(List<Element> asked, Set<Element> kept, int free) throws EncodingRefused {
        Set<Element> missing = new HashSet<>(asked);
        missing.removeAll(kept);
        if (!asked.containsAll(kept) || missing.size() > free) {
            throw new EncodingRefused(
                    "hold.elements",
                    "The sites that are kept are of " + kept + " and " + free + " others are free, which does not agree"
                            + " with the elements asked for, " + asked + ".");
        }
    }

    private static final class Values {
        private final TokenLayout layout;
        private final float[] tensor;
        private final boolean[] held;

        Values(TokenLayout layout) {
            this.layout = layout;
            tensor = new float[layout.length()];
            held = new boolean[layout.length()];
            Arrays.fill(tensor, TokenLayout.UNUSED);
        }

        void species(TokenWriter writer, int row, Element element) {
            writer.species(tensor, row, element);
            mark(layout.type(row), layout.types());
        }

        void position(TokenWriter writer, int row, double[] f) {
            writer.position(tensor, row, f);
            mark(layout.coordinates(row), TokenLayout.AXES);
        }

        void cell(TokenWriter writer, Structure structure) {
            writer.cell(tensor, structure.lattice());
            mark(layout.lattice(), TokenLayout.LATTICE);
        }

        private void mark(int from, int count) {
            Arrays.fill(held, from, from + count, true);
        }

        Held held(int[] conditions) {
            return new Held(tensor, held, conditions);
        }
    }
}
