package org.pccd.encoding.pointcloud;

import org.pccd.core.Parameters;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.tck.EncoderContract;

/** Profile paper keeps what it declares, which is less. */
class PaperContractTest extends EncoderContract {
    @Override
    protected EncoderProvider<?> provider() {
        return new PointCloudProvider();
    }

    @Override
    protected Record parameters() {
        return Parameters.with(new PointCloudProvider().defaults(), "profile", "paper");
    }

    @Override
    protected String reportName() {
        return PointCloudProvider.ID + "-paper";
    }
}
