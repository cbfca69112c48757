package org.pccd.launcher.slurm.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.core.AtomicFiles;
import org.pccd.core.PccdException;

/** The batch script that users edit: {@code PCCD_SLURM_TEMPLATE}, else {@code .pccd/slurm.sh} in the user's folder. */
final class Template {
    static final String VARIABLE = "PCCD_SLURM_TEMPLATE";

    /** The words that are replaced, explained in the template itself. */
    static final String WORDS = "{{cpus}} {{memory}} {{name}} {{job}} {{launch}} {{command}}";

    private static final Pattern WORD = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String COMMAND = "command";

    private Template() {}

    /** Where it is, or will be. */
    static Path path() {
        String own = System.getenv(VARIABLE);
        return own != null && !own.isBlank()
                ? Path.of(own).toAbsolutePath()
                : Path.of(System.getProperty("user.home"), ".pccd", "slurm.sh");
    }

    /** Its text; where there is none yet it is written, for users to find. */
    static String text(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                AtomicFiles.write(file, original());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new PccdException(
                    "The template " + file + " for Slurm cannot be read or written (" + e.getMessage() + "); set "
                            + VARIABLE + " to another file.",
                    e);
        }
    }

    /** The one that comes with this plugin. */
    static String original() throws IOException {
        try (InputStream in = Template.class.getResourceAsStream("worker.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Puts values into a template; comments of Slurm are filled in as well as commands.
     *
     * @throws PccdException where a word is not known or the command is missing
     */
    static String filled(String template, Map<String, String> values, Path file) {
        Matcher words = WORD.matcher(template);
        String text = words.replaceAll(m -> {
            String value = values.get(m.group(1));
            if (value == null) {
                throw new PccdException("The template " + file + " has the word {{" + m.group(1)
                        + "}}, which is not known; the known ones are " + WORDS + ".");
            }
            return Matcher.quoteReplacement(value);
        });
        String command = values.get(COMMAND);
        if (text.lines().noneMatch(line -> !line.startsWith("#") && line.contains(command))) {
            throw new PccdException(
                    "The template " + file + " does not run the worker: it needs a line 'exec {{" + COMMAND + "}}'.");
        }
        return text;
    }
}
