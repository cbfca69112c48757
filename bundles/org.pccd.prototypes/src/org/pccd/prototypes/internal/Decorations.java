package org.pccd.prototypes.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.pccd.prototypes.Prototype;

/** Enumerates the decorations of a prototype that its rules allow. */
public final class Decorations {
    private Decorations() {}

    /** At most {@link Prototype#limit} decorations, the eponym among them, always the same ones in the same order. */
    public static List<Decoration> of(Prototype prototype) {
        List<Decoration> all = allowed(prototype);
        if (all.size() <= prototype.limit()) {
            return all;
        }
        // A checksum spreads the choice evenly over the elements, which taking the first ones would not.
        Set<Decoration> chosen = new HashSet<>(all.stream()
                .sorted(Comparator.comparing((Decoration d) -> !isEponym(prototype, d))
                        .thenComparing(d -> checksum(prototype.id() + d.formula(prototype.formula()))))
                .limit(prototype.limit())
                .toList());
        return all.stream().filter(chosen::contains).toList();
    }

    /** Every decoration that the rules allow, one for each assignment of elements. */
    static List<Decoration> allowed(Prototype prototype) {
        List<Decoration> found = new ArrayList<>();
        Map<String, List<Ion>> candidates = new LinkedHashMap<>();
        prototype.roles().forEach((role, what) -> candidates.put(role, Candidates.of(what)));
        enumerate(candidates, List.copyOf(candidates.keySet()), new LinkedHashMap<>(), Rules.of(prototype), found);
        Set<String> seen = new HashSet<>();
        return found.stream()
                .filter(d -> seen.add(d.formula(prototype.formula())))
                .toList();
    }

    private static void enumerate(
            Map<String, List<Ion>> candidates,
            List<String> open,
            Map<String, Ion> taken,
            Rule rules,
            List<Decoration> found) {
        if (open.isEmpty()) {
            Decoration decoration = new Decoration(new LinkedHashMap<>(taken));
            if (rules.allows(decoration)) {
                found.add(decoration);
            }
            return;
        }
        String role = open.get(0);
        for (Ion ion : candidates.get(role)) {
            if (taken.values().stream().noneMatch(other -> other.element() == ion.element())) {
                taken.put(role, ion);
                enumerate(candidates, open.subList(1, open.size()), taken, rules, found);
                taken.remove(role);
            }
        }
    }

    private static boolean isEponym(Prototype p, Decoration d) {
        return p.eponym().elements().entrySet().stream()
                .allMatch(e -> d.ion(e.getKey()).element().symbol().equals(e.getValue()));
    }

    private static long checksum(String s) {
        CRC32 crc = new CRC32();
        crc.update(s.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
