package org.pccd.prototypes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pccd.core.PccdException;

class PrototypesTest {
    private static final Map<Character, Integer> PRIMITIVE_CELLS = Map.of('P', 1, 'I', 2, 'R', 3, 'F', 4);

    @Test
    void thereAreAtLeastTwentyWithDifferentIds() {
        Set<String> ids = Prototypes.all().stream().map(Prototype::id).collect(Collectors.toSet());
        assertTrue(ids.size() >= 20, ids.toString());
        assertEquals(Prototypes.all().size(), ids.size());
    }

    @Test
    void theOnesThatTheDemoPromisesAreThere() {
        for (String id : List.of(
                "rock-salt",
                "cesium-chloride",
                "zinc-blende",
                "wurtzite",
                "fluorite",
                "rutile",
                "perovskite",
                "spinel",
                "half-heusler",
                "l12",
                "bcc",
                "fcc",
                "hcp",
                "diamond")) {
            assertEquals(id, Prototypes.byId(id).id());
        }
    }

    @Test
    void anUnknownIdIsRefusedWithTheKnownOnes() {
        String message = assertThrows(PccdException.class, () -> Prototypes.byId("phlogiston"))
                .getMessage();
        assertTrue(message.contains("phlogiston") && message.contains("rock-salt"), message);
    }

    @Test
    void noPrimitiveCellHasMoreThanSixteenSites() {
        Prototypes.all().forEach(p -> assertTrue(siteCount(p) <= 16, p.id()));
    }

    @Test
    void pearsonSymbolCountsTheSitesOfTheConventionalCell() {
        for (Prototype p : Prototypes.all()) {
            assertEquals(p.lattice(), p.pearson().substring(0, 2), p.id());
            int centring = p.lattice().equals("hR")
                    ? 1
                    : PRIMITIVE_CELLS.get(p.lattice().charAt(1));
            assertEquals(Integer.parseInt(p.pearson().substring(2)), centring * siteCount(p), p.id());
        }
    }

    @Test
    void aflowLabelNamesPearsonSymbolAndSpaceGroup() {
        for (Prototype p : Prototypes.all()) {
            assertTrue(p.aflow().contains("_" + p.pearson() + "_" + p.spaceGroup() + "_"), p.id());
        }
    }

    @Test
    void formulaCountsTheSitesOfEachRole() {
        for (Prototype p : Prototypes.all()) {
            Matcher m = Pattern.compile("([A-Z])(\\d*)").matcher(p.formula());
            Set<Integer> units = new HashSet<>();
            Set<String> roles = new HashSet<>();
            while (m.find()) {
                int count = m.group(2).isEmpty() ? 1 : Integer.parseInt(m.group(2));
                assertEquals(0, p.sites().get(m.group(1)).size() % count, p.id());
                units.add(p.sites().get(m.group(1)).size() / count);
                roles.add(m.group(1));
            }
            assertEquals(1, units.size(), p.id());
            assertEquals(p.sites().keySet(), roles, p.id());
            assertEquals(p.roles().keySet(), roles, p.id());
        }
    }

    private static int siteCount(Prototype p) {
        return p.sites().values().stream().mapToInt(List::size).sum();
    }
}
