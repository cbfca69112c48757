package org.pccd.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources of package {@code api} for tests. */
final class Compiled {
    private Compiled() {}

    /** @param sources of one top-level type each, named {@code Example} and so on as they say */
    static Path classes(Path folder, String... sources) throws IOException {
        Path src = Files.createDirectories(folder.resolve("src/api"));
        Path out = Files.createDirectories(folder.resolve("classes"));
        for (String source : sources) {
            String name = source.replaceAll("(?s).*?\\b(?:class|interface|record|enum) (\\w+).*", "$1");
            Files.writeString(src.resolve(name + ".java"), "package api; " + source);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                var found = Files.list(src)) {
            List<String> options = List.of("-d", out.toString(), "-proc:none");
            assertTrue(
                    compiler.getTask(
                                    null, files, null, options, null, files.getJavaFileObjectsFromPaths(found.toList()))
                            .call(),
                    "the sources compile");
        }
        return out;
    }

    static Path jar(Path folder, String... sources) throws IOException {
        Path jar = folder.resolve("api.jar");
        new ApiJar(classes(folder, sources), List.of("api")).write(jar);
        return jar;
    }
}
