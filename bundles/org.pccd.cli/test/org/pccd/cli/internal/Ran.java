package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.pccd.core.Json;

/** What a command answered: exit code, standard output, standard error stream. */
record Ran(int code, String out, String err) {
    static Ran pccd(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Cli.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    Ran succeeds() {
        assertEquals(0, code, err);
        return this;
    }

    /** One line of reason on stderr, at its end, with these words; nothing on stdout. */
    Ran fails(int expectedCode, String... words) {
        assertEquals(expectedCode, code, err);
        assertEquals("", out);
        assertFalse(err.contains("\tat "), err);
        String reason = err.strip().lines().reduce("", (a, b) -> b);
        assertTrue(reason.startsWith("pccd: "), err);
        assertEquals(1, err.lines().filter(l -> l.startsWith("pccd: ")).count(), err);
        for (String word : words) {
            assertTrue(reason.contains(word), reason + " should say " + word);
        }
        return this;
    }

    /** Standard output as the one JSON document that it is. */
    JsonNode json() throws IOException {
        succeeds();
        try (var parser = Json.mapper().createParser(out)) {
            JsonNode tree = Json.mapper().readTree(parser);
            assertEquals(null, parser.nextToken(), "nothing may follow the document");
            return tree;
        }
    }
}
