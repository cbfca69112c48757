package org.pccd.encoding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;

/**
 * A representation of crystals as tensors of one fixed shape, with the conditions that go with them. Instances are
 * immutable and thread-safe; nothing that is passed in is changed.
 */
public interface Encoder {
    /** Shape of the tensor, such as {3, 128, 3}; the same for every structure. */
    int[] shape();

    /** What this encoder can encode, as data that import filters and dialogs show. */
    Limits limits();

    /**
     * What this encoder promises beyond its types, checked by the contract test kit and printed in its report. The
     * default is that of a representation without loss, used from many threads.
     */
    default Contract contract() {
        return Contract.LOSSLESS;
    }

    /** A change of the description that leaves the crystal what it is. */
    enum Invariance {
        /** The lattice vectors turned in space, fractional coordinates kept. */
        ROTATION,
        /** Whole numbers added to the fractional coordinates of single sites. */
        IMAGES,
        /** One vector added to the fractional coordinates of all sites. */
        TRANSLATION,
        /** The sites listed in another order. */
        PERMUTATION,
        /** Another basis of the same lattice, of the same volume and handedness, fractional coordinates to match. */
        CELL_CHOICE
    }

    /**
     * The promises of an encoder. Made from {@link #LOSSLESS} by the methods that change one promise each, so that
     * later versions can add promises.
     *
     * @param tolerance within which a structure comes back
     * @param share least share of structures within the limits that come back so, in (0, 1]
     * @param invariances changes under which {@link Encoder#encode} gives the same values, to 1e-4
     * @param aliases elements that read back as another one, because the two have one token
     * @param threadSafe whether several threads may use one instance at once; otherwise the program takes turns
     * @param budget what one call may cost
     */
    record Contract(
            Tolerance tolerance,
            double share,
            Set<Invariance> invariances,
            Map<Element, Element> aliases,
            boolean threadSafe,
            Budget budget) {
        /**
         * Every structure comes back, lengths within 0.001 Å, angles within 0.01 degrees, sites within 0.002 Å; no
         * invariance, no aliases; thread-safe; 20 ms to encode, 100 ms to decode, 64 MiB.
         */
        public static final Contract LOSSLESS =
                new Contract(new Tolerance(0.001, 0.01, 0.002), 1, Set.of(), Map.of(), true, new Budget(20, 100, 64));

        /**
         * Changes of a structure by encoding and decoding.
         *
         * @param lengths largest change of a, b or c in Å
         * @param angles largest change of alpha, beta or gamma in degrees
         * @param positions largest displacement of a site in Å, after the best translation of all sites and the best
         *     permutation within each species
         */
        public record Tolerance(double lengths, double angles, double positions) {}

        /**
         * Costs of one call, for a structure of the most sites.
         *
         * @param encode time to encode in ms, of the fastest of repeated calls
         * @param decode time to decode in ms, likewise
         * @param memory memory that either allocates, in MiB
         */
        public record Budget(double encode, double decode, double memory) {}

        public Contract {
            invariances = Set.copyOf(invariances);
            aliases = Map.copyOf(aliases);
        }

        public Contract within(double lengths, double angles, double positions) {
            Tolerance wider = new Tolerance(lengths, angles, positions);
            return new Contract(wider, share, invariances, aliases, threadSafe, budget);
        }

        public Contract returning(double share) {
            return new Contract(tolerance, share, invariances, aliases, threadSafe, budget);
        }

        public Contract invariantUnder(Invariance... changes) {
            return new Contract(tolerance, share, Set.of(changes), aliases, threadSafe, budget);
        }

        public Contract readingBack(Map<Element, Element> aliases) {
            return new Contract(tolerance, share, invariances, aliases, threadSafe, budget);
        }

        public Contract oneThreadAtATime() {
            return new Contract(tolerance, share, invariances, aliases, false, budget);
        }

        public Contract costing(double encode, double decode, double memory) {
            return new Contract(tolerance, share, invariances, aliases, threadSafe, new Budget(encode, decode, memory));
        }
    }

    /**
     * Encodes a structure.
     *
     * @return row-major values of {@link #shape()}, finite, nominally in [0, 1]; the diffusion model maps them
     *     by 2x - 1
     * @throws EncodingRefused where the structure exceeds the {@link #limits()} or cannot be represented
     */
    float[] encode(Structure structure) throws EncodingRefused;

    /**
     * Decodes a tensor, which may be noisy or senseless.
     *
     * @param tensor row-major values of {@link #shape()}, nominally in [0, 1]
     * @param conditions the tokens that the tensor was made with
     */
    Decoded decode(float[] tensor, int[] conditions);

    /** Number of condition tokens of each structure. */
    int conditionCount();

    /** Condition tokens lie in [0, vocabulary). */
    int conditionVocabulary();

    /**
     * The condition tokens of a structure, or of a wish.
     *
     * @param elements in the order in which the structure lists them ({@link Structure#elements()})
     * @param labels known properties by name, such as {@code magnetic_ordering} and {@code band_gap}; what is missing
     *     is encoded as unknown
     * @return {@link #conditionCount()} tokens
     * @throws EncodingRefused where an element or a label has no token
     */
    int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused;

    /**
     * The condition tokens of a known structure. Encoders whose tokens say more of a structure than its elements, such
     * as the number of its sites, override this.
     *
     * @param labels as in {@link #conditions(List, Map)}
     * @return {@link #conditionCount()} tokens
     * @throws EncodingRefused where an element or a label has no token
     */
    default int[] conditions(Structure structure, Map<String, String> labels) throws EncodingRefused {
        return conditions(structure.elements(), labels);
    }

    /**
     * What can be asked for besides elements: the names that {@link #conditions(List, Map)} takes as labels, each with
     * the texts that stand for all it distinguishes, in the order of display. Where {@code unknown} is not among them,
     * nothing can be drawn without it: where the user does not ask for it, it is drawn from the training set.
     */
    default Map<String, List<String>> labels() {
        return Map.of();
    }

    /** The elements that condition tokens stand for, in order and without repetition. */
    List<Element> elements(int[] conditions);

    /**
     * The same crystal in the cell, and with its sites in the order, in which it is encoded: what comes back where
     * nothing is lost. Encoders that choose the cell themselves, such as the reduced one, override this.
     *
     * @throws EncodingRefused where {@link #encode} refuses the structure
     */
    default Structure canonical(Structure structure) throws EncodingRefused {
        return structure;
    }

    /** Parts of a crystal that may lie apart in a tensor. */
    enum Part {
        /** Which element each site holds, and with it their number. */
        SPECIES,
        /** Where the sites are. */
        POSITIONS,
        /** The lattice. */
        CELL
    }

    /**
     * What a sampling starts from.
     *
     * @param structure that gives the values
     * @param parts kept of the cell and of all sites
     * @param sites places in {@link Structure#sites()}, from 0, of those that are kept whole, species and position,
     *     whatever the parts say
     * @param elements that are asked for; empty: those of the structure
     * @param labels as in {@link #conditions(List, Map)}; what they leave open is taken from the structure
     */
    record Start(
            Structure structure,
            Set<Part> parts,
            Set<Integer> sites,
            List<Element> elements,
            Map<String, String> labels) {
        public Start {
            parts = Set.copyOf(parts);
            sites = Set.copyOf(sites);
            elements = List.copyOf(elements);
            labels = Map.copyOf(labels);
        }
    }

    /**
     * Values that a sampling keeps.
     *
     * @param values row-major values of {@link #shape()}, in the range of {@link #encode}; of meaning where held
     * @param held which of them are kept
     * @param conditions the tokens to draw with
     */
    record Held(float[] values, boolean[] held, int[] conditions) {}

    /** The parts that {@link #hold(Start)} can keep; with any, single sites too. None unless overridden. */
    default Set<Part> holds() {
        return Set.of();
    }

    /**
     * The values of the tensor that belong to parts of a structure.
     *
     * @throws EncodingRefused {@code hold.unsupported} where this representation has no values of their own for them;
     *     else where the structure cannot be encoded, or does not agree with the elements or labels asked for
     */
    default Held hold(Start start) throws EncodingRefused {
        throw new EncodingRefused(
                "hold.unsupported", "This representation cannot keep a part of a structure while it draws the rest.");
    }

    /** Whether {@link #hold(Map, Map)} works, so that a formula can be asked for exactly. */
    default boolean holdsFormula() {
        return false;
    }

    /**
     * The values of the tensor that make every sample have a formula.
     *
     * @param formula number of sites in the cell by element, such as Na 4, Cl 4
     * @param labels as in {@link #conditions(List, Map)}
     * @throws EncodingRefused {@code hold.unsupported} where this representation cannot guarantee a formula; else where
     *     the formula cannot be encoded or does not agree with the labels
     */
    default Held hold(Map<Element, Integer> formula, Map<String, String> labels) throws EncodingRefused {
        throw new EncodingRefused(
                "hold.unsupported",
                "This representation cannot guarantee a formula; ask for elements instead, or use a run of another"
                        + " encoder.");
    }
}
