package org.pccd.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;

class TemplateTest {
    private static final Path TEMPLATE = Path.of("templates", "encoder");

    @TempDir
    private Path folder;

    @Test
    void everyNameOfTheTemplateBecomesTheAuthors() throws IOException {
        Path project = folder.resolve("project");
        List<Path> files = template().create(project, "com.acme.wyckoff", "https://example.org/site");
        assertTrue(
                files.contains(project.resolve("plugin/src/com/acme/wyckoff/SiteRowsEncoder.java")), files.toString());
        for (Path file : files) {
            String text = Files.readString(file);
            assertFalse(text.contains("org.example.rows") || text.contains("@site@"), file.toString());
        }
        assertTrue(files.contains(project.resolve(".gitignore")), files.toString());
        String provider = Files.readString(project.resolve("plugin/src/com/acme/wyckoff/SiteRowsProvider.java"));
        assertTrue(provider.startsWith("package com.acme.wyckoff;") && provider.contains("\"acme-wyckoff\""), provider);
        assertTrue(Files.readString(project.resolve("pom.xml")).contains("<pccd.site>https://example.org/site</"));
    }

    @Test
    void aSiteOnDiskIsAddressedWhereItIs() throws IOException {
        Path site = Files.createDirectories(folder.resolve("my site"));
        template().create(folder.resolve("project"), "org.a.b", site.toString());
        String pom = Files.readString(folder.resolve("project/pom.xml"));
        assertTrue(pom.contains("<pccd.site>" + site.toUri() + "</"), pom);
    }

    @Test
    void illegalNamesAndMissingSitesAreRefusedBeforeAnythingIsWritten() {
        Path project = folder.resolve("project");
        for (String id : List.of("rows", "Org.example", "org..example", "org.example-rows", "")) {
            assertThrows(PccdException.class, () -> template().create(project, id, "https://example.org"), id);
        }
        assertThrows(PccdException.class, () -> template().create(project, "org.a", "/no/such/site"));
        assertFalse(Files.exists(project));
    }

    @Test
    void nothingIsOverwritten() {
        assertThrows(PccdException.class, () -> template().create(folder, "org.a", "https://example.org"));
    }

    @Test
    void theMavenWrapperIsThatOfThisProject() throws IOException {
        Path root = Path.of("..", "..");
        for (String file : List.of("mvnw", ".mvn/extensions.xml", ".mvn/wrapper/maven-wrapper.properties")) {
            assertEquals(Files.readString(root.resolve(file)), Files.readString(TEMPLATE.resolve(file)), file);
        }
    }

    private static Template template() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(TEMPLATE)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(TEMPLATE.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return new Template(files);
    }
}
