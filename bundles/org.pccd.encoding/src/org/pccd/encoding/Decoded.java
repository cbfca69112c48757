package org.pccd.encoding;

import org.pccd.crystal.Structure;

/** The verdict on a decoded tensor: a structure, or a reason why there is none. */
public sealed interface Decoded {
    /** The structure that the tensor stands for. */
    record Success(Structure structure) implements Decoded {}

    /**
     * @param code stable identifier for counting, such as {@code cell.no-volume} or {@code sites.none}
     * @param message one sentence for people
     */
    record Failure(String code, String message) implements Decoded {}
}
