package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
    int result(Object result, Consumer<PrintWriter> text) {
        endProgress();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(result));
        } else {
            text.accept(out);
        }
        out.flush();
        return 0;
    }

    /** Whether JSON is asked for. */
    boolean json() {
        return json;
    }

    /** One line of JSON of a result that has many, printed as soon as it is known. */
    void line(Object value) {
        if (progress != null) {
            progress.clearLine();
        }
        spec.commandLine().getOut().println(Json.line(value));
    }

    /**
     * What the arguments say, where they are legal.
     *
     * @throws ParameterException where they are not: wrong usage, in the words of the {@link PccdException}
     */
    <T> T arguments(Supplier<T> meaning) {
        try {
            return meaning.get();
        } catch (PccdException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** As {@link #arguments(Supplier)}, where nothing is made of them. */
    void check(Runnable judgement) {
        arguments(() -> {
            judgement.run();
            return null;
        });
    }

    /** Leaves the rewritten line of progress, so that other output starts on a new one. */
    void endProgress() {
        if (progress != null) {
            progress.endLine();
        }
    }

    /** One line on stderr for people. */
    void note(String message) {
        endProgress();
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
    }
}
