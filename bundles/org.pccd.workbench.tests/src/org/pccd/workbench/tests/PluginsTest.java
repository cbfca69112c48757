package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Progress;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.registry.Encoders;
import org.pccd.plugins.Installation;
import org.pccd.plugins.InstalledPlugin;
import org.pccd.plugins.Plugins;
import org.pccd.workbench.tests.plugin.AnotherEncoder;
import org.pccd.workbench.tests.plugin.FailingEncoder;

/** Plugins come and go in the running program; bad ones are named and harm nothing. */
class PluginsTest {
    private static final String PARTS = "org.pccd.workbench.installed";
    private static final String POINT = "<plugin><extension point=\"org.pccd.encoding.encoders\"><encoder class=\"";
    private static final String CLASS = AnotherEncoder.class.getName();
    private static final String API = "org.pccd.core,org.pccd.encoding,org.pccd.crystal";

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void useAFolderOfThisTest() throws IOException {
        folder = Files.createDirectories(temporary.resolve("my dropins"));
        System.setProperty("pccd.plugins", folder.toString());
    }

    @AfterEach
    void takeEverythingOut() throws IOException {
        for (Path jar : Files.list(folder).toList()) {
            Files.delete(jar);
        }
        Plugins.list();
        System.clearProperty("pccd.plugins");
    }

    @Test
    void aPluginWorksAtOnceAndIsGoneAtOnce() throws IOException {
        Path jar = jar(temporary.resolve("new.jar"), "org.example.good", API, plugin(CLASS), true);
        try (Installation installation = Plugins.prepare(jar.toString(), Optional.empty(), true, Progress.NONE)) {
            assertEquals("unsigned", installation.offer().plugins().get(0).signature());
            assertFalse(encoders().contains(AnotherEncoder.ID));
            Installation.Result result = installation.install(Progress.NONE);
            assertEquals(List.of(), result.problems());
            assertFalse(result.restart());
        }
        assertTrue(encoders().contains(AnotherEncoder.ID), encoders().toString());
        InstalledPlugin installed = byId().get("org.example.good");
        assertEquals(List.of("encoders " + AnotherEncoder.ID), installed.contributes());
        assertEquals(64, installed.sha256().length());
        Plugins.remove("org.example.good", Progress.NONE);
        assertFalse(encoders().contains(AnotherEncoder.ID));
    }

    @Test
    void badPluginsAreNamedWithTheirReasonsAndTheOthersWork() throws IOException {
        jar(folder.resolve("a.jar"), "org.example.requires", API + ",org.missing", plugin(CLASS), true);
        jar(folder.resolve("b.jar"), "org.example.noclass", API, plugin("org.example.Gone"), true);
        jar(folder.resolve("c.jar"), "org.example.wrongtype", API, plugin("java.lang.String"), true);
        jar(folder.resolve("d.jar"), "org.example.nosingleton", API, plugin(CLASS), false);
        jar(folder.resolve("e.jar"), "org.example.xml", API, "<plugin>", true);
        jar(folder.resolve("f.jar"), "org.example.point", API, plugin(CLASS).replace("encoders", "encodres"), true);
        Files.writeString(folder.resolve("g.jar"), "this is no jar");
        Map<String, InstalledPlugin> found = byId();
        assertReason(found.get("org.example.requires"), "it needs the plugin org.missing, which is not installed");
        assertReason(found.get("org.example.noclass"), "there is no class org.example.Gone");
        assertReason(found.get("org.example.wrongtype"), "does not implement " + EncoderProvider.class.getName());
        assertReason(found.get("org.example.nosingleton"), "singleton");
        assertReason(found.get("org.example.xml"), "plugin.xml cannot be read");
        assertReason(found.get("org.example.point"), "org.pccd.encoding.encodres, which is no extension point");
        assertReason(found.get("g.jar"), "cannot be read as a jar");
        assertTrue(encoders().contains("pccd-pointcloud"));
        assertEquals(
                2,
                Contributions.broken(EncoderProvider.POINT, EncoderProvider.class)
                        .size());
        assertTrue(found.get("org.pccd.encoding.pointcloud").works());
    }

    @Test
    void whatFailsOnlyWhenItIsUsedIsNotOfferedAndNamed() throws IOException {
        jar(folder.resolve("a.jar"), "org.example.failing", API, plugin(FailingEncoder.class.getName()), true);
        assertReason(byId().get("org.example.failing"), "it needs the class org.example.Library, which is not there");
        List<String> offered =
                Encoders.installed().stream().map(Contributed::id).toList();
        assertTrue(offered.contains("pccd-pointcloud"), offered.toString());
        assertFalse(offered.contains(FailingEncoder.ID), offered.toString());
    }

    @Test
    void ofTwoPluginsWithOneIdentifierTheSecondIsNamed() throws IOException {
        jar(folder.resolve("a.jar"), "org.example.first", API, plugin(CLASS), true);
        Plugins.list();
        jar(folder.resolve("b.jar"), "org.example.second", API, plugin(CLASS), true);
        Map<String, InstalledPlugin> found = byId();
        assertTrue(found.get("org.example.first").works(), found.toString());
        assertReason(found.get("org.example.second"), "contributes the identifier '" + AnotherEncoder.ID + "' too");
    }

    @Test
    void theWindowShowsPluginsWithTheirState() throws IOException {
        jar(folder.resolve("a.jar"), "org.example.requires", API + ",org.missing", plugin(CLASS), true);
        jar(folder.resolve("b.jar"), "org.example.good", API, plugin(CLASS), true);
        Ui.run(() -> Ui.page().hideView(Ui.page().findView(PARTS)));
        Ui.on(() -> Ui.page().showView(PARTS));
        Ui.await("the plugins", 30, () -> rows().stream().anyMatch(r -> r.startsWith("org.example.good works")));
        assertTrue(rows().stream().anyMatch(r -> r.startsWith("org.example.requires it needs the plugin org.missing")));
        Ui.screenshot("plugins");
        Ui.run(() -> Ui.page().hideView(Ui.page().findView(PARTS)));
    }

    private static List<String> rows() {
        return Ui.on(() -> Ui.all(Table.class, t -> true).stream()
                .flatMap(t -> Arrays.stream(t.getItems()))
                .map(i -> i.getText(0) + " " + i.getText(1))
                .toList());
    }

    private static void assertReason(InstalledPlugin plugin, String reason) {
        assertTrue(plugin.problems().toString().contains(reason), plugin.toString());
    }

    private static Map<String, InstalledPlugin> byId() {
        return Plugins.list().stream().collect(Collectors.toMap(InstalledPlugin::id, Function.identity()));
    }

    private static List<String> encoders() {
        return Contributions.of(EncoderProvider.POINT, EncoderProvider.class).stream()
                .map(Contributed::id)
                .toList();
    }

    private static String plugin(String type) {
        return POINT + type + "\"/></extension></plugin>";
    }

    /** A jar with the encoders of this test. */
    private static Path jar(Path file, String name, String requires, String xml, boolean singleton) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name + (singleton ? ";singleton:=true" : ""));
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        manifest.getMainAttributes().putValue("Require-Bundle", requires);
        String type = CLASS.replace('.', '/') + ".class";
        String settings = CLASS.replace('.', '/') + "$Settings.class";
        String failing = FailingEncoder.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("plugin.xml"));
            jar.write(xml.getBytes(StandardCharsets.UTF_8));
            for (String path : List.of(type, settings, failing)) {
                jar.putNextEntry(new ZipEntry(path));
                try (InputStream in = PluginsTest.class.getClassLoader().getResourceAsStream(path)) {
                    in.transferTo(jar);
                }
            }
        }
        return file;
    }
}
