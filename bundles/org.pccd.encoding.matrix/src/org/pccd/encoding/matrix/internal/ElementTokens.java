package org.pccd.encoding.matrix.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.encoding.EncodingRefused;

/** The three condition tokens: the atomic number of the element of each column, 0 where it stands for none. */
final class ElementTokens {
    static final int COUNT = Layout.COLUMNS;
    static final int VOCABULARY = Layout.KNOWN + 1;
    static final Set<Element> KNOWN =
            Collections.unmodifiableSet(EnumSet.range(Element.H, Element.byNumber(Layout.KNOWN)));

    private ElementTokens() {}

    static int[] encode(List<Element> elements) throws EncodingRefused {
        if (elements.isEmpty() || elements.size() > COUNT) {
            throw new EncodingRefused(
                    "limit.elements", "There are " + elements.size() + " elements; 1 to 3 can be encoded.");
        }
        int[] tokens = new int[COUNT];
        for (int column = 0; column < elements.size(); column++) {
            Element element = elements.get(column);
            if (!KNOWN.contains(element)) {
                throw new EncodingRefused(
                        "element.unknown", element + " has no token; the elements from H to Pu have one.");
            }
            tokens[column] = element.atomicNumber();
        }
        return tokens;
    }

    /** @throws PccdException where the tokens are not those of elements */
    static List<Element> decode(int[] tokens) {
        if (tokens.length != COUNT) {
            throw new PccdException("Conditions of " + tokens.length + " tokens are given, but this encoder has 3.");
        }
        List<Element> elements = new ArrayList<>();
        for (int token : tokens) {
            if (token < 0 || token >= VOCABULARY) {
                throw new PccdException("Condition token " + token + " stands for no element.");
            }
            if (token > 0 && !elements.contains(Element.byNumber(token))) {
                elements.add(Element.byNumber(token));
            }
        }
        return List.copyOf(elements);
    }
}
