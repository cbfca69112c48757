package org.pccd.dft.espresso;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of a pseudopotential file says, in version 1 (lines) or 2 (attributes) of UPF.
 *
 * @param element symbol
 * @param normConserving whether it is neither ultrasoft nor PAW
 * @param spinOrbit whether it is fully relativistic, for calculations that we do not make
 * @param functional as written
 * @param valence number of valence electrons
 */
record UpfFile(
        Path file, String element, boolean normConserving, boolean spinOrbit, String functional, double valence) {
    private static final int HEAD = 1 << 17;
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)\\s*=\\s*\"([^\"]*)\"");

    /** Empty where the file is no UPF that can be understood. */
    static Optional<UpfFile> read(Path file) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        int begin = head.indexOf("<PP_HEADER");
        if (begin < 0) {
            return Optional.empty();
        }
        int end = head.indexOf('>', begin);
        String tag = head.substring(begin, Math.max(begin, end));
        try {
            return Optional.of(tag.contains("=") ? attributes(file, tag) : lines(file, head.substring(end + 1)));
        } catch (RuntimeException e) {
            // Another format in all but name.
            return Optional.empty();
        }
    }

    private static UpfFile attributes(Path file, String tag) {
        Map<String, String> values = new HashMap<>();
        Matcher m = ATTRIBUTE.matcher(tag);
        while (m.find()) {
            values.put(m.group(1), m.group(2).strip());
        }
        boolean hard = truth(values.get("is_ultrasoft")) || truth(values.get("is_paw"));
        return new UpfFile(
                file,
                values.get("element"),
                !hard,
                truth(values.get("has_so")),
                values.get("functional"),
                number(values.get("z_valence")));
    }

    private static UpfFile lines(Path file, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return new UpfFile(
                file,
                lines.get(1).strip().split("\\s+")[0],
                lines.get(2).strip().startsWith("NC"),
                false,
                lines.get(4).replace("Exchange-Correlation functional", "").strip(),
                number(lines.get(5).strip().split("\\s+")[0]));
    }

    private static boolean truth(String value) {
        return value != null && value.toLowerCase(Locale.ROOT).matches("\\.?t(rue)?\\.?");
    }

    private static double number(String value) {
        return Double.parseDouble(value.replaceAll("[dD]", "E"));
    }

    /** Whether it was made for PBE, in one of the spellings of that. */
    boolean pbe() {
        String f =
                functional.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip();
        return f.equals("PBE") || f.matches("SLA PW PB[XE] PB[CE]( PBE)?");
    }
}
