package org.pccd.crystal.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;

/**
 * Many reference structures, to be asked whether another structure is among them.
 *
 * <p>References are kept by their set of elements, and read and reduced only when a structure of the same elements is
 * looked for. That loses no match: corresponding sites hold the same elements, so equal structures have the same
 * elements. (Where the matcher ignores species, all references are looked at.) Thread-safe.
 */
public final class MatchIndex {
    private final StructureMatcher matcher;
    private final Map<String, List<Reference>> byElements = new HashMap<>();
    private final Map<Integer, String> refused = new TreeMap<>();
    private int size;

    private final class Reference {
        private final int index;
        private Supplier<Structure> source;
        private Prepared prepared;

        private Reference(int index, Supplier<Structure> source, Prepared prepared) {
            this.index = index;
            this.source = source;
            this.prepared = prepared;
        }

        // Null where the reference cannot be read or compared.
        private synchronized Prepared get() {
            if (source != null) {
                try {
                    prepared = matcher.prepare(source.get());
                } catch (PccdException e) {
                    refuse(index, e.getMessage());
                }
                source = null;
            }
            return prepared;
        }
    }

    public MatchIndex(StructureMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * Adds a reference that is read when it is needed for the first time.
     *
     * @param elements all elements of the structure
     * @param source where to get it; may throw {@link PccdException}, then the reference is refused
     * @return its index, counted from 0
     */
    public int add(Set<Element> elements, Supplier<Structure> source) {
        return add(elements, source, null);
    }

    public int add(Structure structure) {
        return add(structure.composition().elements(), () -> structure, null);
    }

    /** @param prepared by this index's matcher */
    public int add(Prepared prepared) {
        return add(prepared.structure().composition().elements(), null, prepared);
    }

    private synchronized int add(Set<Element> elements, Supplier<Structure> source, Prepared prepared) {
        byElements.computeIfAbsent(key(elements), k -> new ArrayList<>()).add(new Reference(size, source, prepared));
        return size++;
    }

    public synchronized int size() {
        return size;
    }

    /** References that could not be read or compared when they were needed, by index, with the reason. */
    public synchronized Map<Integer, String> refused() {
        return Map.copyOf(refused);
    }

    /**
     * The first reference that the structure fits ({@link StructureMatcher#fits}, the reference given first).
     *
     * @throws PccdException as {@link StructureMatcher#prepare}
     */
    public OptionalInt find(Structure structure) {
        return find(matcher.prepare(structure));
    }

    /** As {@link #find(Structure)}. */
    public OptionalInt find(Prepared structure) {
        for (Reference reference : candidates(structure)) {
            Prepared other = reference.get();
            if (other != null && matcher.fits(other, structure)) {
                return OptionalInt.of(reference.index);
            }
        }
        return OptionalInt.empty();
    }

    private synchronized List<Reference> candidates(Prepared structure) {
        return List.copyOf(
                byElements.getOrDefault(key(structure.structure().composition().elements()), List.of()));
    }

    private synchronized void refuse(int index, String reason) {
        refused.put(index, reason);
    }

    private String key(Set<Element> elements) {
        return matcher.rule() == SpeciesRule.FRAMEWORK
                ? ""
                : elements.stream().map(Element::symbol).sorted().collect(Collectors.joining("-"));
    }
}
