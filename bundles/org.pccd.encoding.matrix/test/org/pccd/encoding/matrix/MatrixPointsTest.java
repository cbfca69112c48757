package org.pccd.encoding.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pccd.core.Contributions;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.encoding.cloud.PointCloud;
import org.pccd.encoding.cloud.TensorCloud;

class MatrixPointsTest {
    private final TensorCloud cloud = Contributions.byId(TensorCloud.POINT, TensorCloud.class, MatrixProvider.ID)
            .service();

    @Test
    void sitesArePoints() throws Exception {
        PointCloud points = cloud.points(Samples.encoder().encode(Samples.ROCK_SALT));
        assertArrayEquals(new int[] {0, 1}, points.slots());
        assertArrayEquals(new float[] {0, 0, 0, 0.5f, 0.5f, 0.5f}, points.positions());
    }

    @Test
    void anyNumberOfRowsIsUnderstood() throws Exception {
        for (int sites : new int[] {1, 8, 9, 33, 64}) {
            MatrixSettings settings = new MatrixSettings(sites, 25, ElementSource.MATRIX, false);
            Structure s = Samples.random(new Random(sites), sites, List.of(Element.Fe, Element.O));
            assertEquals(
                    sites,
                    cloud.points(new MatrixProvider().create(settings).encode(s))
                            .size());
        }
    }
}
