package org.pccd.encoding.pointcloud.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;
import org.pccd.encoding.pointcloud.PointCloudSettings;
import org.pccd.encoding.pointcloud.Profile;

/** The point-cloud representation of PCCD, in either profile. */
public final class PointCloudEncoder implements Encoder {
    /**
     * Lengths, angles and sites come back; sites on either side of a face are one. Turning the cell changes nothing.
     */
    private static final Contract CORRECTED = Contract.LOSSLESS.invariantUnder(Invariance.ROTATION, Invariance.IMAGES);

    /**
     * What is left when vectors are rounded to 0.15 Å, coordinates to 0.01, and close sites melt into one: of the
     * structures of the contract test kit 85 in 100. Its rounding of angles leaves no invariance quite exact.
     */
    private static final Contract PAPER =
            Contract.LOSSLESS.within(0.15, 2, 0.3).returning(0.8).readingBack(Map.of(Element.Ho, Element.Dy));

    private final Profile profile;
    private final ConditionTokens tokens;
    private final TensorWriter writer;
    private final ClusterSites clusters;
    private final Limits limits;

    public PointCloudEncoder(PointCloudSettings settings) {
        profile = settings.profile();
        tokens = new ConditionTokens(profile);
        writer = new TensorWriter(profile);
        clusters = new ClusterSites(settings.clusterStarts(), settings.clusterSeed());
        limits = new Limits(Layout.MAX_SITES, ConditionTokens.MAX_ELEMENTS, tokens.known(), false);
    }

    @Override
    public int[] shape() {
        return new int[] {3, Layout.POINTS, Layout.AXES};
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Contract contract() {
        return profile == Profile.PAPER ? PAPER : CORRECTED;
    }

    @Override
    public float[] encode(Structure structure) throws EncodingRefused {
        Admission.check(structure, limits);
        return writer.write(structure);
    }

    @Override
    public Decoded decode(float[] tensor, int[] conditions) {
        if (tensor.length != Layout.SIZE) {
            throw new PccdException(
                    "A tensor of " + tensor.length + " values is given, but this encoder has 3 x 128 x 3 = 1152.");
        }
        double[] values = new double[tensor.length];
        for (int i = 0; i < tensor.length; i++) {
            if (!Float.isFinite(tensor[i])) {
                return new Decoded.Failure("value.not-finite", "Value " + i + " of the tensor is " + tensor[i] + ".");
            }
            values[i] = profile == Profile.PAPER ? Rounding.decimal(tensor[i]) : tensor[i];
        }
        Cell cell = Cell.read(values);
        Optional<Decoded.Failure> refusal = cell.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Lattice> lattice = profile == Profile.PAPER ? cell.roundedLattice() : cell.lattice();
        if (lattice.isEmpty()) {
            return Cell.noVolume();
        }
        List<PlacedSite> sites = profile == Profile.PAPER ? clusters.read(values) : BlockSites.read(values);
        return withElements(lattice.get(), sites, tokens.elements(conditions));
    }

    @Override
    public int conditionCount() {
        return ConditionTokens.COUNT;
    }

    @Override
    public int conditionVocabulary() {
        return ConditionTokens.VOCABULARY;
    }

    @Override
    public int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
        return tokens.encode(elements, labels);
    }

    @Override
    public Map<String, List<String>> labels() {
        return ConditionTokens.LABELS;
    }

    @Override
    public List<Element> elements(int[] conditions) {
        return tokens.elements(conditions);
    }

    @Override
    public Set<Part> holds() {
        return EnumSet.allOf(Part.class);
    }

    @Override
    public Held hold(Start start) throws EncodingRefused {
        Admission.check(start.structure(), limits);
        return new Holding(writer, tokens).hold(start);
    }

    private Decoded withElements(Lattice lattice, List<PlacedSite> placed, List<Element> elements) {
        if (placed.isEmpty()) {
            return new Decoded.Failure("sites.none", "No species has enough points close together to make a site.");
        }
        boolean[] used = new boolean[Layout.SLOTS];
        for (PlacedSite site : placed) {
            used[site.slot()] = true;
            if (site.slot() >= elements.size()) {
                return new Decoded.Failure(
                        "species.unknown",
                        "There is a site of species " + (site.slot() + 1) + ", but the conditions name " + elements
                                + ".");
            }
        }
        // The released program writes a structure that lacks a species; that is not what was asked for.
        for (int slot = 0; slot < elements.size() && profile == Profile.CORRECTED; slot++) {
            if (!used[slot]) {
                return new Decoded.Failure("species.missing", "There is no site of " + elements.get(slot) + ".");
            }
        }
        List<Site> sites = placed.stream()
                .map(s -> Site.of(elements.get(s.slot()), s.position()[0], s.position()[1], s.position()[2]))
                .toList();
        return new Decoded.Success(new Structure(lattice, sites));
    }
}
