package org.pccd.encoding.matrix;

import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.tck.EncoderContract;

/** The matrix of zeros and ones keeps the contract of an encoder. */
class MatrixContractTest extends EncoderContract {
    @Override
    protected EncoderProvider<?> provider() {
        return new MatrixProvider();
    }
}
