package org.pccd.encoding.contract;

import java.util.regex.Pattern;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;

/** What a verdict and a refusal must have to be counted and shown. */
final class Verdicts {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    private Verdicts() {}

    /** @param what names the tensor in the message */
    static Decoded checked(Decoded decoded, String what, Encoder encoder) {
        Breach.unless(decoded != null, "decode() of " + what + " returns null instead of a verdict.");
        switch (decoded) {
            case Decoded.Failure f -> reason("decode() of " + what, f.code(), f.message());
            case Decoded.Success s -> success(s.structure(), what, encoder);
        }
        return decoded;
    }

    static void reason(String where, String code, String message) {
        Breach.unless(
                code != null && CODE.matcher(code).matches(),
                where + " gives the code '" + code + "'; codes are lower-case words joined by dots and hyphens.");
        Breach.unless(
                message != null && !message.isBlank(), where + " gives the code '" + code + "' without a message.");
    }

    static void refusal(String where, EncodingRefused refused) {
        reason(where, refused.code(), refused.getMessage());
    }

    private static void success(Structure structure, String what, Encoder encoder) {
        Breach.unless(
                structure != null && !structure.sites().isEmpty(),
                "decode() of " + what + " calls a structure without sites a success.");
        for (Element element : structure.elements()) {
            Breach.unless(
                    encoder.limits().elements().contains(element),
                    "decode() of " + what + " makes a structure with " + element + ", which limits() does not name.");
        }
    }
}
