package org.pccd.encoding.example;

import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.tck.EncoderContract;

/** The example keeps its contract. */
class SiteListContractTest extends EncoderContract {
    @Override
    protected EncoderProvider<?> provider() {
        return new SiteListProvider();
    }
}
