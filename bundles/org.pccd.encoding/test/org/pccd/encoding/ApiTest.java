package org.pccd.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An encoder needs little of us and nothing of Eclipse. */
class ApiTest {
    @Test
    void theApiHasAtMostFiveTypes() throws IOException {
        List<String> types = sources("src/org/pccd/encoding", 1).stream()
                .map(f -> f.getFileName().toString())
                .filter(name -> !name.equals("package-info.java"))
                .toList();
        assertTrue(types.size() <= 5, types::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src", "../org.pccd.crystal/src"})
    void noSourceKnowsEclipseOrOsgi(String folder) throws IOException {
        for (Path source : sources(folder, Integer.MAX_VALUE)) {
            String text = Files.readString(source);
            assertTrue(!text.contains("org.eclipse.") && !text.contains("org.osgi."), source::toString);
        }
    }

    // Inside, core finds contributions by the platform's registry where there is one; none of that shows.
    @Test
    void nothingOfEclipseShowsInCore() throws Exception {
        for (Path source : sources("../org.pccd.core/src/org/pccd/core", 1)) {
            String name = source.getFileName().toString().replace(".java", "");
            Class<?> type = name.equals("package-info") ? null : Class.forName("org.pccd.core." + name);
            if (type != null && Modifier.isPublic(type.getModifiers())) {
                for (Method method : type.getMethods()) {
                    List<String> used = Stream.concat(
                                    Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                            .map(Class::getName)
                            .filter(n -> n.startsWith("org.eclipse") || n.startsWith("org.osgi"))
                            .toList();
                    assertEquals(List.of(), used, method::toString);
                }
            }
        }
    }

    private static List<Path> sources(String folder, int depth) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder), depth)) {
            return all.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }
}
