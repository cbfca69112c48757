package org.pccd.workbench.tests.plugin;

import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;

/** A contribution that is packed into jars of plugins; it can be listed, and makes no encoder. */
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
        throw new UnsupportedOperationException("the test does not encode");
    }
}
