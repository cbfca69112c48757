package org.pccd.sampling.ui.internal.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Symbols in a formula. */
final class Elements {
    private static final Pattern SYMBOL = Pattern.compile("[A-Z][a-z]?");

    private Elements() {}

    /** Those of a formula such as {@code Zn2In4Se8}, or others where it names none. */
    static List<String> of(String formula, List<String> others) {
        List<String> symbols = new ArrayList<>();
        Matcher m = SYMBOL.matcher(formula);
        while (m.find()) {
            if (!symbols.contains(m.group())) {
                symbols.add(m.group());
            }
        }
        return symbols.isEmpty() ? others : symbols;
    }
}
