package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandAndGroupHasHelp(CommandLine command) {
        List<Object> words = new ArrayList<>(
                Arrays.asList(command.getCommandSpec().qualifiedName().split(" ")));
        words.remove(0);
        words.add("--help");
        Ran ran = Ran.pccd(words.toArray()).succeeds();
        assertTrue(ran.out().startsWith("Usage: " + command.getCommandSpec().qualifiedName()), ran.out());
        assertEquals("", ran.err());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everythingInTheHelpIsExplained(CommandLine command) {
        assertTrue(command.getCommandSpec().usageMessage().description().length > 0);
        command.getCommandSpec()
                .args()
                .forEach(a -> assertFalse(String.join("", a.description()).isBlank(), a + " of " + command));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandAnswersInJsonWhereAsked(CommandLine command) {
        if (command.getSubcommands().isEmpty()) {
            assertNotNull(command.getCommandSpec().findOption("--json"));
        }
    }

    @Test
    void theHelpNamesEveryCommandOfTheProduct() {
        String help = Ran.pccd("--help").succeeds().out();
        List.of(
                        "demo",
                        "dataset",
                        "convert",
                        "symmetry",
                        "match",
                        "dedup",
                        "encode",
                        "train",
                        "resume",
                        "run",
                        "runs",
                        "sample",
                        "trace",
                        "reconstruct",
                        "evaluate",
                        "export",
                        "report",
                        "animate",
                        "hull",
                        "encoders",
                        "denoisers")
                .forEach(name -> assertTrue(help.contains("\n  " + name), help));
    }

    @Test
    void theVersionIsToldOnStdout() {
        assertTrue(Ran.pccd("--version").succeeds().out().startsWith("PCCD Workbench"));
    }

    static Stream<CommandLine> commands() {
        PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
        return withSubcommands(Cli.commandLine(nowhere, nowhere));
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }
}
