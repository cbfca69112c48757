package org.pccd.sampling.ui.internal.gallery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pccd.crystal.symmetry.SpaceGroups;

/** Space groups as people write them, such as {@code Fm-3m (225)}. */
final class SpaceGroupNames {
    private static final Map<Integer, String> NAMES = new ConcurrentHashMap<>();

    private SpaceGroupNames() {}

    static String of(int number) {
        return NAMES.computeIfAbsent(number, n -> SpaceGroups.byNumber(n).shortSymbol() + " (" + n + ")");
    }
}
