package org.pccd.tokens.internal;

import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.tck.EncoderContract;
import org.pccd.tokens.TokenProvider;

/** The tokens keep the contract of an encoder. */
class TokenContractTest extends EncoderContract {
    @Override
    protected EncoderProvider<?> provider() {
        return new TokenProvider();
    }
}
