package org.pccd.workbench.tests.plugin;

import org.pccd.core.NoParameters;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;

/** A contribution that can be described, and lacks a library when an encoder is made. */
public final class FailingEncoder implements EncoderProvider<NoParameters> {
    /** Its identifier. */
    public static final String ID = "test-failing";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Failing encoder";
    }

    @Override
    public String citation() {
        return "A test";
    }

    @Override
    public NoParameters defaults() {
        return NoParameters.NONE;
    }

    @Override
    public Encoder create(NoParameters settings) {
        throw new NoClassDefFoundError("org/example/Library");
    }
}
