package org.pccd.ui.internal.elements;

import java.util.Locale;
import org.pccd.crystal.Element;

/** Finds elements by their symbols as they are typed, one letter after the other. */
final class SymbolTyped {
    private static final long PAUSE_MILLIS = 1000;

    private String typed = "";
    private long last;

    /** The element whose symbol has been typed, else the one given. */
    Element find(char character, long millis, Element otherwise) {
        if (!Character.isLetter(character)) {
            return otherwise;
        }
        String longer = millis - last > PAUSE_MILLIS ? "" : typed;
        last = millis;
        typed = symbol(longer + character);
        if (Element.bySymbol(typed).isEmpty() && !begins(typed)) {
            typed = symbol("" + character);
        }
        for (Element element : Element.values()) {
            if (element.symbol().equals(typed)) {
                return element;
            }
        }
        for (Element element : Element.values()) {
            if (element.symbol().startsWith(typed)) {
                return element;
            }
        }
        return otherwise;
    }

    private static boolean begins(String text) {
        for (Element element : Element.values()) {
            if (element.symbol().startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private static String symbol(String letters) {
        return letters.substring(0, 1).toUpperCase(Locale.ROOT)
                + letters.substring(1).toLowerCase(Locale.ROOT);
    }
}
