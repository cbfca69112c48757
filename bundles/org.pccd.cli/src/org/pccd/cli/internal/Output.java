package org.pccd.cli.internal;

import java.io.PrintWriter;
import org.pccd.core.Json;
import org.pccd.core.Progress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every command shares: {@code --help}, {@code --json}, results on stdout, progress on stderr. */
class Output {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Option(names = "--json", description = "Print the result as JSON on stdout.")
    private boolean json;

    private ConsoleProgress progress;

    /** Progress on stderr; there is one per command. */
    Progress progress() {
        if (progress == null) {
            progress = new ConsoleProgress(spec.commandLine().getErr());
        }
        return progress;
    }

    /** Prints the result: as JSON where that is asked for, else what {@code text} prints. */
    int result(Object result, java.util.function.Consumer<PrintWriter> text) {
        if (progress != null) {
            progress.endLine();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(result));
        } else {
            text.accept(out);
        }
        out.flush();
        return 0;
    }

    /** Whether the result goes out as JSON. */
    boolean json() {
        return json;
    }

    /** One line on stderr for people. */
    void note(String message) {
        if (progress != null) {
            progress.endLine();
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
    }
}
