package org.example.rows;

import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.tck.EncoderContract;

/** The encoder keeps what it promises. */
class SiteRowsContractTest extends EncoderContract {
    @Override
    protected EncoderProvider<?> provider() {
        return new SiteRowsProvider();
    }
}
