package org.pccd.cli.internal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command: exit code 0 success, 2 wrong usage, 1 anything else with a one-line reason on stderr. */
public final class Cli {
    private Cli() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /**
     * Runs a command in this process and returns its exit code. What a library prints on the standard output goes to
     * the standard error stream meanwhile, for the standard output holds the result and nothing else.
     */
    public static int run(String... arguments) {
        Interrupt.install();
        PrintStream out = System.out;
        CommandLine command = commandLine(writer(out), writer(System.err));
        try {
            System.setOut(System.err);
            return command.execute(arguments);
        } catch (LinkageError | OutOfMemoryError e) {
            return Reasons.report(e, command);
        } finally {
            System.setOut(out);
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new RootCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((wrong, arguments) -> usage(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> Reasons.report(failure, command));
    }

    private static int usage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String message = wrong.getMessage();
        command.getErr()
                .println("pccd: " + message + (message.endsWith(".") ? "" : ".") + " See "
                        + command.getCommandSpec().qualifiedName() + " --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    // A shell in a locale without a character set, as in containers, would turn letters such as the Angstrom into "?".
    private static PrintWriter writer(PrintStream stream) {
        Charset charset =
                System.getProperty("os.name").startsWith("Windows") ? stream.charset() : StandardCharsets.UTF_8;
        return new PrintWriter(stream, true, charset);
    }
}
