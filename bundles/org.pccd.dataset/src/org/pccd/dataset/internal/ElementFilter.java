package org.pccd.dataset.internal;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pccd.dataset.ImportFilter;

/** Elements that must, must not or may be in a structure. */
final class ElementFilter {
    private final Set<String> required;
    private final Set<String> excluded;
    private final Set<String> only;

    /** Why a structure is left out. */
    record Finding(String code, String message) {}

    ElementFilter(ImportFilter filter) {
        required = Set.copyOf(filter.required());
        excluded = Set.copyOf(filter.excluded());
        only = Set.copyOf(filter.only());
    }

    Optional<Finding> judge(Set<String> present) {
        Collection<String> missing = new TreeSet<>(required);
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            return finding(
                    "filter.required-elements", "no " + String.join(", ", missing), required, "those with all of");
        }
        Collection<String> banned = new TreeSet<>(excluded);
        banned.retainAll(present);
        if (!banned.isEmpty()) {
            return finding("filter.excluded-elements", "has " + String.join(", ", banned), excluded, "those without");
        }
        Collection<String> others = new TreeSet<>(present);
        others.removeAll(only);
        if (!only.isEmpty() && !others.isEmpty()) {
            return finding("filter.only-elements", "has " + String.join(", ", others), only, "those of only");
        }
        return Optional.empty();
    }

    private static Optional<Finding> finding(String code, String fault, Set<String> elements, String kept) {
        return Optional.of(
                new Finding(code, fault + "; kept are " + kept + " " + String.join(", ", new TreeSet<>(elements))));
    }
}
