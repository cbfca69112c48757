package org.pccd.tokens;

import java.util.List;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;
import org.pccd.tokens.internal.TokenEncoder;

/** Contributes the representation of a crystal as a token for each atom and one for the lattice. */
public final class TokenProvider implements EncoderProvider<TokenSettings> {
    /** Identifier of the encoder. */
    public static final String ID = "token-atoms";

    private static final TokenSettings DEFAULTS = new TokenSettings(
            20, 7, List.of(), TypeForm.DESCRIPTOR, 24, -1, LatticeForm.TRIANGULAR, List.of(), List.of(), 0.01, 0.1);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Token per atom";
    }

    @Override
    public String citation() {
        return "after Hadži Veljković, Rosenthal, Lončarić, van de Meent, arXiv:2604.02270 (2026)";
    }

    @Override
    public TokenSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public Encoder create(TokenSettings settings) {
        return new TokenEncoder(settings);
    }
}
