package org.pccd.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.Constants;
import org.pccd.core.PccdException;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What the manifest of a plugin's jar says.
 *
 * @param extensions whether it has a {@code plugin.xml}
 * @param singleton whether the manifest lets it contribute extensions
 * @param fault what is wrong with the plugin.xml, empty where it can be read
 */
record BundleJar(
        Path file,
        String id,
        String version,
        String name,
        String vendor,
        boolean extensions,
        boolean singleton,
        String fault) {
    private static final String PLUGIN_XML = "plugin.xml";

    /** @throws PccdException where it is no jar of a plugin */
    static BundleJar of(Path file) {
        // What the signature is worth is judged elsewhere, and must not keep the plugin from being named.
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            String symbolic =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            if (symbolic == null) {
                throw new PccdException(file + " is no plugin: its manifest names no Bundle-SymbolicName.");
            }
            Attributes main = manifest.getMainAttributes();
            String id = symbolic.split(";")[0].strip();
            return new BundleJar(
                    file,
                    id,
                    value(main, Constants.BUNDLE_VERSION, "0.0.0"),
                    value(main, Constants.BUNDLE_NAME, id),
                    value(main, Constants.BUNDLE_VENDOR, ""),
                    jar.getEntry(PLUGIN_XML) != null,
                    symbolic.replace(" ", "").contains(";singleton:=true"),
                    jar.getEntry(PLUGIN_XML) == null ? "" : fault(jar));
        } catch (IOException e) {
            throw new PccdException(file + " is no plugin: it cannot be read as a jar (" + e.getMessage() + ").", e);
        }
    }

    /** The same, or nothing where it is no plugin. */
    static Optional<BundleJar> read(Path file) {
        try {
            return Optional.of(of(file));
        } catch (PccdException e) {
            return Optional.empty();
        }
    }

    private static String value(Attributes main, String name, String absent) {
        String value = main.getValue(name);
        return value == null || value.startsWith("%") ? absent : value.strip();
    }

    private static String fault(JarFile jar) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(PLUGIN_XML))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.parse(in);
            return "";
        } catch (SAXException e) {
            return "its plugin.xml cannot be read: " + e.getMessage();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform reads XML", e);
        }
    }
}
