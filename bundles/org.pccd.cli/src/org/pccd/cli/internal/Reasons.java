package org.pccd.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.pccd.core.DiskFailure;
import org.pccd.core.PccdException;
import picocli.CommandLine;

/** Says in one line why a command failed; only for a defect of this program the trace follows. */
final class Reasons {
    private Reasons() {}

    /** Prints the reason to the error stream of the command and returns the exit code. */
    static int report(Throwable failure, CommandLine command) {
        command.getCommandSpec().mixins().values().stream()
                .map(m -> m.userObject())
                .filter(Output.class::isInstance)
                .forEach(o -> ((Output) o).endProgress());
        PrintWriter err = command.getErr();
        String reason = reason(failure);
        if (reason == null) {
            err.println("pccd: unexpected failure, please report it: " + failure);
            failure.printStackTrace(err);
        } else {
            err.println("pccd: " + reason);
        }
        err.flush();
        return 1;
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case CancellationException e -> "stopped by the user.";
            case PccdException e -> e.getMessage();
            case UncheckedIOException e -> reason(e.getCause());
            case NoSuchFileException e -> e.getFile() + " does not exist; check the path.";
            case AccessDeniedException e -> e.getFile() + " cannot be read or written: permission denied.";
            case FileAlreadyExistsException e -> e.getFile() + " exists already; choose another name.";
            case FileSystemException e
            when DiskFailure.denied(e) ->
                folder(e) + " cannot be written: it is read-only for this user; choose another folder.";
            case IOException e
            when DiskFailure.full(e) -> "The disk is full" + where(e) + "; free space and try again.";
            case FileSystemException e ->
                e.getFile() + ": " + (e.getReason() == null ? e.getMessage() : e.getReason()) + ".";
            case IOException e -> "Reading or writing failed: " + e.getMessage() + ".";
            case OutOfMemoryError e ->
                "not enough memory (" + e.getMessage() + "); give Java more, for example PCCD_HEAP=4g pccd ...";
            case UnsatisfiedLinkError e -> "a native library cannot be loaded on this machine: " + e.getMessage();
            default -> null;
        };
    }

    private static String where(IOException failure) {
        return failure instanceof FileSystemException e ? " at " + folder(e) : "";
    }

    // The file itself may be a temporary one, whose name says nothing.
    private static Path folder(FileSystemException e) {
        return Path.of(e.getFile()).toAbsolutePath().getParent();
    }
}
