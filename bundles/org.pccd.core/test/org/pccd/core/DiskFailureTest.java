package org.pccd.core;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFailureTest {
    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "There is not enough space on the disk", "Disk quota exceeded"})
    void aFullDiskIsKnownByWhatTheSystemsSay(String said) {
        assertTrue(DiskFailure.full(new FileSystemException("file", null, said)));
        assertTrue(DiskFailure.full(new RuntimeException("wrapped", new IOException(said))));
        assertFalse(DiskFailure.denied(new IOException(said)));
    }

    @Test
    void whatMayNotBeWrittenIsDenied() {
        assertTrue(DiskFailure.denied(new IllegalStateException(new AccessDeniedException("file"))));
        assertTrue(DiskFailure.denied(new IOException("/data: Read-only file system")));
        assertFalse(DiskFailure.full(new AccessDeniedException("file")));
    }

    @Test
    void otherFailuresAreNeither() {
        assertFalse(DiskFailure.full(new IOException()));
        assertFalse(DiskFailure.denied(new IOException("Input/output error")));
    }
}
