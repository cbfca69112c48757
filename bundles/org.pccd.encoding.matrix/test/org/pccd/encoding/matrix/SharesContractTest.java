package org.pccd.encoding.matrix;

import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.tck.EncoderContract;

/** The matrix of shares keeps the contract of an encoder too. */
class SharesContractTest extends EncoderContract {
    @Override
    protected EncoderProvider<?> provider() {
        return new MatrixProvider();
    }

    @Override
    protected Record parameters() {
        return new MatrixSettings(64, 25, ElementSource.CONDITIONS, true);
    }

    @Override
    protected String reportName() {
        return MatrixProvider.ID + "-shares";
    }
}
