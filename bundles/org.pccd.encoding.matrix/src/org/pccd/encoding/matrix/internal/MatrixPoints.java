package org.pccd.encoding.matrix.internal;

import java.util.Arrays;
import org.pccd.encoding.cloud.PointCloud;
import org.pccd.encoding.cloud.TensorCloud;
import org.pccd.encoding.matrix.MatrixProvider;

/** The sites of a matrix that a column occupies at least by half, as points; their number changes with the noise. */
public final class MatrixPoints implements TensorCloud {
    @Override
    public String id() {
        return MatrixProvider.ID;
    }

    @Override
    public PointCloud points(float[] tensor) {
        Layout layout = Layout.ofSize(tensor.length);
        float[] positions = new float[Layout.COLUMNS * layout.capacity()];
        int[] slots = new int[layout.capacity()];
        int points = 0;
        for (int place = 0; place < layout.capacity(); place++) {
            float[] occupancy = new float[Layout.COLUMNS];
            for (int column = 0; column < Layout.COLUMNS; column++) {
                occupancy[column] = tensor[layout.at(layout.occupancies() + place, column)];
                positions[Layout.COLUMNS * points + column] = tensor[layout.at(Layout.POSITIONS + place, column)];
            }
            int slot = Occupancy.column(occupancy);
            if (slot >= 0) {
                slots[points++] = slot;
            }
        }
        return new PointCloud(Arrays.copyOf(positions, Layout.COLUMNS * points), Arrays.copyOf(slots, points));
    }
}
