package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EncodersCheckCommandTest {
    @Test
    void anEncoderThatIsNotInstalledIsWrongUsage() {
        Ran.pccd("encoders", "check", "voxels").fails(2, "voxels");
        Ran ran = Ran.pccd("encoders", "check");
        assertEquals(2, ran.code());
    }
}
