package org.pccd.sampling.ui.internal.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.SampleValues;

/**
 * What is typed into the search field: terms that must all hold. A word is looked for in formula, name, file, reason
 * and nearest known structure; {@code sg:225} and {@code sg:221-230} are space groups, {@code code:sites.none} a
 * reason; {@code density>5} and the like compare numbers.
 */
final class GalleryQuery {
    /** Shown in the tooltip of the field. */
    static final String HELP = "Words, and: sg:225  sg:221-230  code:structure.distance  sites<=8  density>5"
            + "  volume<20 (Å³ per site)  distance<1.5 (Å)  rms<0.1  nearest<0.2"
            + "  hull<0.08 (eV/atom)  rmsd<0.5 (Å)  relaxed:converged";

    private static final Pattern COMPARISON = Pattern.compile("([a-z]+)(<=|>=|<|>|=)(-?[0-9.]+)");
    private static final Pattern GROUP = Pattern.compile("sg:(\\d+)(?:-(\\d+))?");
    private static final Map<String, String> VALUES = Map.of(
            "sites", SampleValues.SITES,
            "density", SampleValues.DENSITY,
            "volume", SampleValues.VOLUME,
            "distance", SampleValues.DISTANCE);

    private final List<Predicate<GalleryItem>> terms = new ArrayList<>();

    GalleryQuery(String text) {
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                terms.add(term(word));
            }
        }
    }

    boolean test(GalleryItem item) {
        return terms.stream().allMatch(t -> t.test(item));
    }

    private static Predicate<GalleryItem> term(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Matcher group = GROUP.matcher(lower);
        if (group.matches()) {
            int from = Integer.parseInt(group.group(1));
            int to = group.group(2) == null ? from : Integer.parseInt(group.group(2));
            return i -> {
                Integer number = i.record() == null ? null : i.record().spaceGroup();
                return number != null && number >= from && number <= to;
            };
        }
        if (lower.startsWith("code:")) {
            String code = lower.substring("code:".length());
            return i -> Badge.loss(i).filter(l -> l.code().startsWith(code)).isPresent();
        }
        if (lower.startsWith("relaxed:")) {
            String outcome = lower.substring("relaxed:".length());
            return i -> i.record() != null
                    && i.record().stability() != null
                    && i.record().stability().outcome().startsWith(outcome);
        }
        Matcher comparison = COMPARISON.matcher(lower);
        return comparison.matches() ? comparison(comparison) : i -> text(i).contains(lower);
    }

    private static Predicate<GalleryItem> comparison(Matcher m) {
        String name = m.group(1);
        double limit;
        try {
            limit = Double.parseDouble(m.group(3));
        } catch (NumberFormatException e) {
            return i -> false;
        }
        return i -> {
            Double value = i.record() == null ? null : value(i.record(), name);
            return value != null && compare(value, m.group(2), limit);
        };
    }

    private static Double value(SampleRecord r, String name) {
        if (r.nearest() != null && name.equals("rms")) {
            return r.nearest().rms();
        }
        if (r.nearest() != null && name.equals("nearest")) {
            return r.nearest().composition() + r.nearest().structure();
        }
        if (r.stability() != null && name.equals("hull")) {
            return r.stability().aboveHull();
        }
        if (r.stability() != null && name.equals("rmsd")) {
            return r.stability().rmsd();
        }
        return r.values().get(VALUES.getOrDefault(name, name));
    }

    private static boolean compare(double value, String operator, double limit) {
        return switch (operator) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            case ">=" -> value >= limit;
            default -> value == limit;
        };
    }

    private static String text(GalleryItem i) {
        String nearest = i.record() == null || i.record().nearest() == null
                ? ""
                : i.record().nearest().id() + " " + i.record().nearest().formula();
        String code = Badge.loss(i).map(l -> l.code()).orElse("");
        return (i.title() + " " + i.entry().file() + " " + code + " "
                        + i.badge().title() + " " + nearest)
                .toLowerCase(Locale.ROOT);
    }
}
