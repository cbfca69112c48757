package org.pccd.energy.internal.potential;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.pccd.crystal.Element;
import org.pccd.crystal.ElementData;
import org.pccd.energy.potential.RepulsionSettings;

/**
 * Atoms that overlap repel each other, E = s (1 - d / d0)^2 for d < d0; others do not feel each other. An energy of 0
 * means that nothing overlaps.
 */
final class Repulsion extends PairPotential {
    private static final Set<Element> KNOWN = Arrays.stream(Element.values())
            .filter(e -> radius(e) > 0)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Element.class)));

    private final RepulsionSettings settings;

    Repulsion(RepulsionSettings settings) {
        super(2
                * settings.share()
                * KNOWN.stream().mapToDouble(Repulsion::radius).max().orElseThrow());
        this.settings = settings;
    }

    private static double radius(Element e) {
        return ElementData.of(e).covalentRadius();
    }

    @Override
    public String method() {
        return RepulsionProvider.ID + " " + settings.share() + " " + settings.strength();
    }

    @Override
    public boolean physical() {
        return false;
    }

    @Override
    public Set<Element> elements() {
        return KNOWN;
    }

    @Override
    protected void pair(Element a, Element b, double distance, double[] energyAndSlope) {
        double contact = settings.share() * (radius(a) + radius(b));
        double overlap = Math.max(0, 1 - distance / contact);
        energyAndSlope[0] = settings.strength() * overlap * overlap;
        energyAndSlope[1] = -2 * settings.strength() * overlap / contact;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
