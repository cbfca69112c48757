package org.pccd.encoding.pointcloud;

import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.tck.EncoderContract;

/** Profile corrected keeps the contract of an encoder. */
class CorrectedContractTest extends EncoderContract {
    @Override
    protected EncoderProvider<?> provider() {
        return new PointCloudProvider();
    }

    @Override
    protected String reportName() {
        return PointCloudProvider.ID + "-corrected";
    }
}
