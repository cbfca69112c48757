package org.pccd.encoding.cloud;

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
     * The points that a tensor stands for.
     *
     * @param tensor row-major, in the encoder's range; any values
     */
    PointCloud points(float[] tensor);
}
