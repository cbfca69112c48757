package org.pccd.crystal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.pccd.core.PccdException;

/** Reads a chemical formula: symbols with amounts, groups in round or square brackets, blanks between them. */
final class FormulaText {
    private static final int DEEPEST = 20;

    private final String text;
    private int at;

    FormulaText(String text) {
        this.text = text;
    }

    Map<Element, Double> amounts() {
        EnumMap<Element, Double> amounts = group(0);
        if (at < text.length()) {
            throw wrong("a closing bracket without an opening one");
        }
        if (amounts.isEmpty()) {
            throw wrong("no element");
        }
        return amounts;
    }

    // Up to the closing bracket of this group or the end.
    private EnumMap<Element, Double> group(int depth) {
        EnumMap<Element, Double> amounts = new EnumMap<>(Element.class);
        for (skipBlanks(); at < text.length() && ")]".indexOf(text.charAt(at)) < 0; skipBlanks()) {
            char c = text.charAt(at);
            if (c == '(' || c == '[') {
                inner(c, depth, amounts);
            } else {
                Element element = element();
                add(amounts, element, amount());
            }
        }
        return amounts;
    }

    private void inner(char opening, int depth, EnumMap<Element, Double> amounts) {
        if (depth == DEEPEST) {
            throw wrong("too many brackets within each other");
        }
        at++;
        EnumMap<Element, Double> inner = group(depth + 1);
        if (at == text.length() || text.charAt(at) != (opening == '(' ? ')' : ']')) {
            throw wrong("no closing bracket");
        }
        at++;
        double times = amount();
        inner.forEach((e, n) -> add(amounts, e, n * times));
    }

    // An element of which there is nothing, as tables with a column for each have it, is left out.
    private static void add(EnumMap<Element, Double> amounts, Element element, double n) {
        if (n > 0) {
            amounts.merge(element, n, Double::sum);
        }
    }

    private Element element() {
        for (int length = Math.min(2, text.length() - at); length > 0; length--) {
            Optional<Element> found = Element.bySymbol(text.substring(at, at + length));
            if (found.isPresent()) {
                at += length;
                return found.get();
            }
        }
        throw wrong("'" + text.charAt(at) + "' where an element's symbol should begin");
    }

    private double amount() {
        skipBlanks();
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at == from) {
            return 1;
        }
        try {
            return Double.parseDouble(text.substring(from, at));
        } catch (NumberFormatException e) {
            at = from;
            throw wrong("an amount that is no number");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private PccdException wrong(String what) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return new PccdException("'" + shown.replaceAll("\\s+", " ") + "' is no formula: it has " + what
                + ", at character " + (at + 1) + "; write for example LiFePO4 or Ca3(PO4)2.");
    }
}
