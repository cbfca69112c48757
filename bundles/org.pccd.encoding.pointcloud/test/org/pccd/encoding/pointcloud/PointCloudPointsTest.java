package org.pccd.encoding.pointcloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.Contributions;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.cloud.PointCloud;
import org.pccd.encoding.cloud.TensorCloud;

class PointCloudPointsTest {
    @Test
    void pointsLieOnTheSitesAndKnowTheirElements() throws Exception {
        Structure salt = new Structure(
                Lattice.fromParameters(4, 4, 4, 60, 60, 60),
                List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.25, 0.75)));
        float[] tensor = Samples.encoder(Profile.CORRECTED).encode(salt);
        PointCloud cloud = Contributions.byId(TensorCloud.POINT, TensorCloud.class, PointCloudProvider.ID)
                .service()
                .points(tensor);
        assertEquals(128, cloud.size());
        assertEquals(64, Arrays.stream(cloud.slots()).filter(s -> s == 0).count());
        for (int i = 0; i < cloud.size(); i++) {
            float[] expected = cloud.slots()[i] == 0 ? new float[3] : new float[] {0.5f, 0.25f, 0.75f};
            for (int k = 0; k < 3; k++) {
                assertEquals(expected[k], cloud.positions()[3 * i + k], 1e-6);
            }
        }
    }
}
