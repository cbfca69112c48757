package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pccd.core.PccdException;

class ReasonsTest {
    static Stream<Arguments> failures() {
        FileSystemException readOnly = new FileSystemException("/x/.tmp-y", null, "Read-only file system");
        return Stream.of(
                Arguments.of(new PccdException("Mend it."), "pccd: Mend it."),
                Arguments.of(new CancellationException(), "pccd: stopped by the user."),
                Arguments.of(new NoSuchFileException("a"), "pccd: a does not exist"),
                Arguments.of(new UncheckedIOException(readOnly), "read-only for this user"),
                Arguments.of(new IOException("No space left on device"), "disk is full"),
                Arguments.of(new OutOfMemoryError("Java heap space"), "PCCD_HEAP"),
                Arguments.of(new UnsatisfiedLinkError("libx.so"), "native library"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatAUserCanMendIsOneLine(Throwable failure, String words) {
        String err = report(failure);
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.contains(words), err);
    }

    @Test
    void aDefectIsShownWithItsTrace() {
        String err = report(new IllegalStateException("never"));
        assertTrue(err.startsWith("pccd: unexpected failure, please report it"), err);
        assertTrue(err.contains("\tat "), err);
    }

    private static String report(Throwable failure) {
        StringWriter err = new StringWriter();
        int code = Reasons.report(failure, Cli.commandLine(new PrintWriter(err), new PrintWriter(err)));
        assertEquals(1, code);
        return err.toString();
    }
}
