package org.pccd.encoding;

import java.util.List;
import java.util.Map;
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
     * What can be asked for besides elements: the names that {@link #conditions} takes as labels, each with the texts
     * that stand for all it distinguishes, in the order of display.
     */
    default Map<String, List<String>> labels() {
        return Map.of();
    }

    /** The elements that condition tokens stand for, in order and without repetition. */
    List<Element> elements(int[] conditions);
}
