package org.pccd.plugins.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.BundleContext;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.plugins.Installation;
import org.pccd.plugins.PluginFolders;

/** Tells a plugin from a heap of plugins and from an update site. */
public final class Sources {
    private static final List<String> MARKS = List.of(
            "p2.index", "content.jar", "content.xml", "content.xml.xz", "compositeContent.jar", "compositeContent.xml");

    private final BundleContext context;
    private final Progress progress;

    public Sources(BundleContext context, Progress progress) {
        this.context = context;
        this.progress = progress;
    }

    /** As {@link org.pccd.plugins.Plugins#prepare}. */
    public Installation prepare(String source, Optional<String> feature, boolean forUser) {
        if (source.matches("(https?|file|jar|ftp):.*")) {
            return site(URI.create(source), feature, forUser);
        }
        Path path = path(source);
        try {
            if (Files.isDirectory(path)) {
                if (MARKS.stream().anyMatch(m -> Files.exists(path.resolve(m)))) {
                    return site(path.toUri(), feature, forUser);
                }
                return heap(DropIns.jarsIn(path), path, null, feature);
            }
            if (BundleJar.read(path).isPresent()) {
                return heap(List.of(path), path, null, feature);
            }
            return zip(path, feature, forUser);
        } catch (IOException e) {
            throw new PccdException(path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Path path(String source) {
        try {
            Path path = Path.of(source).toAbsolutePath().normalize();
            if (Files.isReadable(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new PccdException("'" + source + "' is neither a file nor an address.", e);
        }
        throw new PccdException("There is no file, folder or site " + source + " that can be read; check the path.");
    }

    private Installation site(URI address, Optional<String> feature, boolean forUser) {
        return new Site(context, address, progress).prepare(feature, forUser || PluginFolders.installationIsReadOnly());
    }

    private Installation zip(Path path, Optional<String> feature, boolean forUser) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (MARKS.stream().anyMatch(m -> zip.getEntry(m) != null)) {
                return site(URI.create("jar:" + path.toUri() + "!/"), feature, forUser);
            }
            Path staged = Files.createTempDirectory("pccd-plugins");
            try {
                return heap(unpack(zip, staged), path, staged, feature);
            } catch (IOException | RuntimeException e) {
                Folders.discard(staged);
                throw e;
            }
        }
    }

    /** The jars of a zip, whatever folder they are in; their names alone say where they go. */
    private static List<Path> unpack(ZipFile zip, Path staged) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (!entry.isDirectory() && name.endsWith(".jar") && !name.startsWith(".")) {
                Path jar = staged.resolve(name);
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, jar);
                }
                jars.add(jar);
            }
        }
        return jars;
    }

    private Installation heap(List<Path> jars, Path source, Path staged, Optional<String> feature) {
        if (feature.isPresent()) {
            throw new PccdException(source + " is no update site, which alone has features to choose from.");
        }
        List<BundleJar> plugins =
                jars.stream().map(BundleJar::read).flatMap(Optional::stream).toList();
        if (plugins.isEmpty()) {
            throw new PccdException(
                    source + " is neither a plugin, nor a zip or folder of plugins, nor an update site.");
        }
        String name = source.getFileName().toString();
        String entry = plugins.size() == 1
                ? plugins.get(0).id() + "_" + plugins.get(0).version() + ".jar"
                : name.replaceAll("\\.(zip|jar)$", "");
        return new DropInInstallation(context, plugins, entry, staged);
    }
}
