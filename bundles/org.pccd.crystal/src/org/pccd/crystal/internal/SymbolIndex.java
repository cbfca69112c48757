package org.pccd.crystal.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pccd.crystal.symmetry.SpaceGroup;

/** Finds settings by Hermann-Mauguin symbols in the many spellings of CIFs. */
public final class SymbolIndex {
    private static final Map<String, List<SpaceGroup>> BY_SYMBOL = new HashMap<>();

    static {
        for (SpaceGroup g : SpaceGroupTable.settings()) {
            add(g.symbol(), g);
            add(g.shortSymbol(), g);
            add(g.fullSymbol(), g);
            SpaceGroupTable.olderSymbols(g.hallNumber()).forEach(s -> add(s, g));
            // Before 1983 the bar of a cubic threefold axis was left out.
            if (g.number() >= 200 && g.symbol().contains(" -3")) {
                add(g.symbol().replace(" -3", " 3"), g);
            }
        }
    }

    private SymbolIndex() {}

    private static void add(String symbol, SpaceGroup g) {
        List<SpaceGroup> all = BY_SYMBOL.computeIfAbsent(key(symbol), k -> new ArrayList<>());
        if (!all.contains(g)) {
            all.add(g);
        }
    }

    private static String key(String symbol) {
        return symbol.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_~'\"(){}]", "")
                .replaceFirst("origin(?:choice)?([12])$", ":$1");
    }

    /** The settings that a symbol may mean, in the order of the Hall numbers; empty where it is not known. */
    public static List<SpaceGroup> find(String symbol) {
        String key = key(symbol);
        int colon = key.indexOf(':');
        if (colon >= 0) {
            return withSetting(key.substring(0, colon), key.substring(colon + 1));
        }
        List<SpaceGroup> exact = BY_SYMBOL.get(key);
        if (exact != null || key.length() < 3) {
            return exact == null ? List.of() : List.copyOf(exact);
        }
        // The ICSD appends S and Z for origins 1 and 2; others append H, R, 1 or 2 without a colon.
        String last = key.substring(key.length() - 1);
        String suffix =
                switch (last) {
                    case "s" -> "1";
                    case "z" -> "2";
                    case "h", "r", "1", "2" -> last;
                    default -> "";
                };
        if (suffix.isEmpty()) {
            return List.of();
        }
        String base = key.substring(0, key.length() - 1);
        // S and Z also follow symbols that have one origin only.
        boolean anyOrigin = "sz".contains(last)
                && BY_SYMBOL.getOrDefault(base, List.of()).stream()
                        .noneMatch(g -> g.setting().matches("[12].*"));
        return anyOrigin ? List.copyOf(BY_SYMBOL.getOrDefault(base, List.of())) : withSetting(base, suffix);
    }

    private static List<SpaceGroup> withSetting(String key, String setting) {
        List<SpaceGroup> all = BY_SYMBOL.getOrDefault(key, List.of());
        List<SpaceGroup> exact =
                all.stream().filter(g -> g.setting().equalsIgnoreCase(setting)).toList();
        if (!exact.isEmpty() || setting.length() > 1) {
            return exact;
        }
        return all.stream()
                .filter(g -> g.setting().toLowerCase(Locale.ROOT).startsWith(setting))
                .toList();
    }
}
