package org.pccd.cli.internal;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.pccd.core.PccdException;
import picocli.CommandLine;

/** Runs one command: exit code 0 success, 2 wrong usage, 1 anything else with a one-line reason on stderr. */
public final class Cli {
    private Cli() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command in this process and returns its exit code. */
    public static int run(String... arguments) {
        Interrupt.install();
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new RootCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> report(failure, commandLine));
    }

    private static int report(Exception failure, CommandLine commandLine) {
        if (failure instanceof CancellationException) {
            commandLine.getErr().println("pccd: stopped by the user");
        } else if (failure instanceof PccdException) {
            commandLine.getErr().println("pccd: " + failure.getMessage());
        } else if (failure instanceof FileSystemException f) {
            commandLine.getErr().println("pccd: " + sentence(f));
        } else {
            commandLine.getErr().println("pccd: unexpected failure, please report it: " + failure);
            failure.printStackTrace(commandLine.getErr());
        }
        return 1;
    }

    private static String sentence(FileSystemException f) {
        if (f instanceof NoSuchFileException) {
            return f.getFile() + " does not exist; check the path.";
        }
        if (f instanceof AccessDeniedException) {
            return f.getFile() + " cannot be read or written: permission denied.";
        }
        return f.getFile() + ": " + (f.getReason() == null ? f.getMessage() : f.getReason()) + ".";
    }
}
