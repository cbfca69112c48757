package org.pccd.crystal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tabulated properties of an element; the sources stand at the head of {@code elements.csv} beside this class. A number
 * that is not known is NaN.
 *
 * @param name English name
 * @param period row of the periodic table, 1 to 7
 * @param group column of the periodic table, 1 to 18, or 0 for the f block
 * @param block {@code 's'}, {@code 'p'}, {@code 'd'} or {@code 'f'}
 * @param mass standard atomic weight in u
 * @param electronegativity on Pauling's scale
 * @param covalentRadius in Å
 * @param metallicRadius in Å for twelve neighbours
 * @param commonOxidationStates ascending, without 0
 * @param oxidationStates all that are reported, ascending, without 0
 * @param ionicRadii Shannon's radius in Å by charge, one main value per charge
 */
public record ElementData(
        Element element,
        String name,
        int period,
        int group,
        char block,
        double mass,
        double electronegativity,
        double covalentRadius,
        double metallicRadius,
        List<Integer> commonOxidationStates,
        List<Integer> oxidationStates,
        Map<Integer, Double> ionicRadii) {
    /** Ascending electronegativity, elements without one last, equal ones by symbol. */
    static final Comparator<Element> BY_ELECTRONEGATIVITY =
            Comparator.comparingDouble((Element e) -> of(e).electronegativity).thenComparing(Element::symbol);

    private static final ElementData[] TABLE = load();

    /** The tabulated properties of this element. */
    public static ElementData of(Element element) {
        return TABLE[element.ordinal()];
    }

    /** Shannon's ionic radius in Å for this charge, NaN where the table has none. */
    public double ionicRadius(int charge) {
        return ionicRadii.getOrDefault(charge, Double.NaN);
    }

    private static ElementData[] load() {
        ElementData[] table = new ElementData[Element.values().length];
        try (InputStream in = ElementData.class.getResourceAsStream("elements.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(ElementData::parse)
                    .forEach(d -> table[d.element.ordinal()] = d);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static ElementData parse(String line) {
        String[] cell = line.split(",", -1);
        return new ElementData(
                Element.valueOf(cell[1]),
                cell[2],
                Integer.parseInt(cell[3]),
                cell[4].isEmpty() ? 0 : Integer.parseInt(cell[4]),
                cell[5].charAt(0),
                number(cell[6]),
                number(cell[7]),
                number(cell[8]),
                number(cell[9]),
                integers(cell[10]),
                integers(cell[11]),
                radii(cell[12]));
    }

    private static double number(String s) {
        return s.isEmpty() ? Double.NaN : Double.parseDouble(s);
    }

    private static List<Integer> integers(String s) {
        List<Integer> values = new ArrayList<>();
        for (String part : s.isEmpty() ? new String[0] : s.split(" ")) {
            values.add(Integer.valueOf(part));
        }
        return List.copyOf(values);
    }

    private static Map<Integer, Double> radii(String s) {
        Map<Integer, Double> values = new TreeMap<>();
        for (String part : s.isEmpty() ? new String[0] : s.split(" ")) {
            int colon = part.indexOf(':');
            values.put(Integer.valueOf(part.substring(0, colon)), Double.valueOf(part.substring(colon + 1)));
        }
        return Collections.unmodifiableMap(values);
    }
}
