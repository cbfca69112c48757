package org.pccd.evaluation.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;

/**
 * Deals the elements of many structures out anew among them: each element occurs in as many structures as before, each
 * structure has as many different elements as before, on the same places of the same cell. What is left of chemistry is
 * chance.
 */
public final class ElementShuffle {
    private static final int ATTEMPTS = 100;

    private ElementShuffle() {}

    /**
     * @return structures in the order given, without charges
     * @throws PccdException where no way is found that gives no structure an element twice
     */
    public static List<Structure> of(List<Structure> structures, long seed) {
        List<Set<Element>> sets = structures.stream()
                .map(s -> Set.copyOf(s.composition().elements()))
                .toList();
        List<Element> pool = new ArrayList<>();
        // In the order of the elements: that of a set would not be the same in each process.
        sets.forEach(s -> s.stream().sorted().forEach(pool::add));
        Random random = new Random(seed);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Collections.shuffle(pool, random);
            if (separate(pool, sets)) {
                return dealt(structures, sets, pool);
            }
        }
        throw new PccdException("The elements of these " + structures.size()
                + " structures cannot be shuffled so that none has one twice; choose more structures.");
    }

    // Exchanges what a structure would have twice for something behind it.
    private static boolean separate(List<Element> pool, List<Set<Element>> sets) {
        int from = 0;
        for (Set<Element> set : sets) {
            Set<Element> taken = new HashSet<>();
            for (int p = from; p < from + set.size(); p++) {
                int other = p;
                while (other < pool.size() && taken.contains(pool.get(other))) {
                    other++;
                }
                if (other == pool.size()) {
                    return false;
                }
                Collections.swap(pool, p, other);
                taken.add(pool.get(p));
            }
            from += set.size();
        }
        return true;
    }

    private static List<Structure> dealt(List<Structure> structures, List<Set<Element>> sets, List<Element> pool) {
        List<Structure> result = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < structures.size(); i++) {
            Map<Element, Element> roles = new LinkedHashMap<>();
            for (Element e : sets.get(i).stream().sorted().toList()) {
                roles.put(e, pool.get(next++));
            }
            Structure s = structures.get(i);
            result.add(new Structure(
                    s.lattice(),
                    s.sites().stream().map(site -> site(site, roles)).toList()));
        }
        return result;
    }

    private static Site site(Site s, Map<Element, Element> roles) {
        List<Species> species = s.species().stream()
                .map(p -> p.occupancy() == 1
                        ? Species.of(roles.get(p.element()))
                        : new Species(roles.get(p.element()), Double.NaN, p.occupancy()))
                .toList();
        return new Site(species, s.x(), s.y(), s.z());
    }
}
