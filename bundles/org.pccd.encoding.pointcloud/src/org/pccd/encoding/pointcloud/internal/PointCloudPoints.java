package org.pccd.encoding.pointcloud.internal;

import org.pccd.encoding.cloud.PointCloud;
import org.pccd.encoding.cloud.TensorCloud;
import org.pccd.encoding.pointcloud.PointCloudProvider;

/** The 128 points of a tensor: positions from channel 0, species from the largest of the three in channel 1. */
public final class PointCloudPoints implements TensorCloud {
    @Override
    public String id() {
        return PointCloudProvider.ID;
    }

    @Override
    public PointCloud points(float[] tensor) {
        float[] positions = new float[Layout.POINTS * Layout.AXES];
        int[] slots = new int[Layout.POINTS];
        System.arraycopy(tensor, Layout.POSITIONS, positions, 0, positions.length);
        for (int point = 0; point < Layout.POINTS; point++) {
            for (int slot = 1; slot < Layout.SLOTS; slot++) {
                float best = tensor[Layout.at(Layout.SPECIES, point, slots[point])];
                if (tensor[Layout.at(Layout.SPECIES, point, slot)] > best) {
                    slots[point] = slot;
                }
            }
        }
        return new PointCloud(positions, slots);
    }
}
