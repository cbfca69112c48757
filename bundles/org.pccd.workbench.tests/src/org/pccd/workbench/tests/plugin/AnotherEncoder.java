package org.pccd.workbench.tests.plugin;

import java.util.Map;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.registry.Encoders;

/** A contribution that is packed into jars of plugins; it is our own under another name. */
public final class AnotherEncoder implements EncoderProvider<AnotherEncoder.Settings> {
    /** Its identifier. */
    public static final String ID = "test-another";

    /** No parameters. */
    public record Settings() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Another encoder";
    }

    @Override
    public String citation() {
        return "A test";
    }

    @Override
    public Settings defaults() {
        return new Settings();
    }

    @Override
    public Encoder create(Settings settings) {
        return Encoders.build(Encoders.USUAL, Map.of()).encoder();
    }
}
