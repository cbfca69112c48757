package org.pccd.plugins;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every extension point says in the same way what it is for, and stands in the table for authors. */
class ExtensionPointsTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern DECLARED = Pattern.compile("<extension-point id=\"(\\w+)\"[^>]*schema=\"([^\"]+)\"");
    private static final Pattern TYPE = Pattern.compile("basedOn=\":([\\w.]+)\"");

    /** @param id full identifier of the extension point */
    record Point(Path bundle, String id, Path schema) {
        @Override
        public String toString() {
            return id;
        }
    }

    @ParameterizedTest
    @MethodSource("points")
    void namesItsInterfaceAndGivesAnExample(Point point) throws IOException {
        String schema = Files.readString(point.schema());
        assertTrue(schema.contains("type=\"examples\""), "no example");
        assertTrue(schema.contains("type=\"since\""), "not said since when");
        assertTrue(schema.contains("point=\"" + point.id() + "\"") || schema.contains("point=&quot;" + point.id()));
        assertTrue(schema.contains("META-INF/services/" + type(schema)), "not said how it is found without OSGi");
        String source = "src/" + type(schema).replace('.', '/') + ".java";
        assertTrue(Files.isRegularFile(point.bundle().resolve(source)), source);
    }

    @ParameterizedTest
    @MethodSource("points")
    void shipsItsSchemaFromWhichReasonsAreTold(Point point) throws IOException {
        assertTrue(Files.readString(point.bundle().resolve("build.properties")).contains("schema/"));
    }

    @ParameterizedTest
    @MethodSource("points")
    void standsInTheTableForAuthors(Point point) throws IOException {
        String type = type(Files.readString(point.schema()));
        String row = Files.readAllLines(ROOT.resolve("docs/extension-points.md")).stream()
                .filter(line -> line.startsWith("| `" + point.id() + "`"))
                .findFirst()
                .orElse("");
        assertTrue(row.contains("`" + type.substring(type.lastIndexOf('.') + 1) + "`"), point + ": '" + row + "'");
    }

    private static String type(String schema) {
        Matcher m = TYPE.matcher(schema);
        assertTrue(m.find(), "the schema names no interface");
        return m.group(1);
    }

    static List<Point> points() throws IOException {
        try (Stream<Path> bundles = Files.list(ROOT.resolve("bundles"))) {
            List<Point> points = bundles.sorted()
                    .filter(bundle -> Files.exists(bundle.resolve("plugin.xml")))
                    .flatMap(ExtensionPointsTest::points)
                    .toList();
            assertFalse(points.isEmpty());
            return points;
        }
    }

    private static Stream<Point> points(Path bundle) {
        try {
            List<MatchResult> declared = DECLARED.matcher(Files.readString(bundle.resolve("plugin.xml")))
                    .results()
                    .toList();
            return declared.stream()
                    .map(m -> new Point(bundle, bundle.getFileName() + "." + m.group(1), bundle.resolve(m.group(2))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
