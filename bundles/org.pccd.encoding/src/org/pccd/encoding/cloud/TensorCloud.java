package org.pccd.encoding.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import org.pccd.core.Identified;

/**
 * Shows the tensors of one encoder as points in the cell; contributed to the extension point {@value #POINT} and listed
 * in {@code META-INF/services}. Its {@code id()} is that of the encoder. Encoders without one are shown as heat maps of
 * their tensors. Its constructor does no work, and it has no state.
 */
public interface TensorCloud extends Identified {
    /** Full identifier of the extension point. */
    String POINT = "org.pccd.encoding.clouds";

    /**
     * The points that a tensor stands for. To be overridden, unless the other method is.
     *
     * @param tensor row-major, in the encoder's range; any values
     */
    default PointCloud points(float[] tensor) {
        throw new UnsupportedOperationException(id() + " needs conditions and parameters");
    }

    /**
     * The points that a tensor stands for, where that depends on the encoder's parameters or on the conditions.
     *
     * @param tensor row-major, in the encoder's range; any values
     * @param conditions the tokens that it was made with
     * @param parameters of the encoder, complete
     */
    default PointCloud points(float[] tensor, int[] conditions, JsonNode parameters) {
        return points(tensor);
    }
}
