package org.pccd.encoding.pointcloud.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Encoder.Held;
import org.pccd.encoding.Encoder.Part;
import org.pccd.encoding.Encoder.Start;
import org.pccd.encoding.EncodingRefused;

/**
 * Which values of the tensor belong to parts of a structure: positions, species and cell have a channel each, a site
 * the points of its block. The number of sites is read from the positions, so that no formula can be guaranteed.
 */
record Holding(TensorWriter writer, ConditionTokens tokens) {
    Held hold(Start start) throws EncodingRefused {
        Structure structure = start.structure();
        List<Element> elements = elements(start);
        boolean[] held = new boolean[Layout.SIZE];
        if (start.parts().contains(Part.POSITIONS)) {
            mark(held, Layout.POSITIONS, 0, Layout.POINTS);
        }
        if (start.parts().contains(Part.SPECIES)) {
            mark(held, Layout.SPECIES, 0, Layout.POINTS);
        }
        if (start.parts().contains(Part.CELL)) {
            mark(held, Layout.CELL, 0, Layout.POINTS);
        }
        int[] blocks = TensorWriter.blocks(structure);
        for (int site : start.sites()) {
            if (site >= blocks.length) {
                throw new EncodingRefused(
                        "hold.sites",
                        "The structure has " + blocks.length + " sites, but among those to keep is number " + (site + 1)
                                + ".");
            }
            int from = Layout.start(blocks[site], blocks.length);
            int to = Layout.start(blocks[site] + 1, blocks.length);
            mark(held, Layout.POSITIONS, from, to);
            mark(held, Layout.SPECIES, from, to);
        }
        return new Held(writer.write(structure), held, tokens.encode(elements, start.labels()));
    }

    // Species are places among the elements of the conditions: they mean the same with the same elements only.
    private static List<Element> elements(Start start) throws EncodingRefused {
        List<Element> own = start.structure().elements();
        if (start.elements().isEmpty() || Set.copyOf(start.elements()).equals(new HashSet<>(own))) {
            return own;
        }
        if (start.parts().contains(Part.SPECIES) || !start.sites().isEmpty()) {
            throw new EncodingRefused(
                    "hold.elements",
                    "Species of " + own + " are kept, which does not agree with the elements asked for, "
                            + start.elements() + ".");
        }
        return start.elements();
    }

    private static void mark(boolean[] held, int channel, int from, int to) {
        Arrays.fill(held, Layout.at(channel, from, 0), Layout.at(channel, to, 0), true);
    }
}
