package org.pccd.plugins;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pccd.core.PccdException;
import org.pccd.plugins.internal.TemplateFiles;

/**
 * The project that authors of an encoder start from. It works as it is, and is built by Maven against an update site of
 * this product.
 */
public final class Template {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
    private static final String TEMPLATE_ID = "org.example.rows";
    private static final String TEMPLATE_ENCODER = "example-rows";

    private final Map<String, byte[]> files;

    /** @param files content by path, with the names of the template */
    Template(Map<String, byte[]> files) {
        this.files = files;
    }

    /** The template that comes with this product. */
    public static Template ofEncoder() {
        return new Template(TemplateFiles.read("templates/encoder"));
    }

    /**
     * Writes the project.
     *
     * @param folder that is made; it must not exist
     * @param id of the plugin and name of its package, such as {@code org.example.rows}; the encoder's identifier is
     *     the same with dashes, without the first word
     * @param site address of the update site, or path of its folder or zip
     * @return the files
     * @throws PccdException where a value is not legal or the folder exists
     */
    public List<Path> create(Path folder, String id, String site) throws IOException {
        if (!ID.matcher(id).matches()) {
            throw new PccdException("'" + id + "' is no name of a plugin: write lower-case words of letters and digits"
                    + " with dots between them, such as org.example.rows.");
        }
        String address = address(site);
        if (Files.exists(folder)) {
            throw new PccdException(folder + " exists and is not overwritten; choose another folder.");
        }
        String encoder = id.substring(id.indexOf('.') + 1).replace('.', '-').replace('_', '-');
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            // The build leaves files of this name out of jars.
            String name = file.getKey().equals("gitignore") ? ".gitignore" : file.getKey();
            Path path = folder.resolve(name.replace("PACKAGE", id.replace('.', '/')));
            Files.createDirectories(path.getParent());
            String text = new String(file.getValue(), StandardCharsets.UTF_8)
                    .replace(TEMPLATE_ID, id)
                    .replace(TEMPLATE_ENCODER, encoder)
                    .replace("@site@", address);
            Files.writeString(path, text);
            if ((path.endsWith("mvnw") || path.endsWith("build"))
                    && Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            written.add(path);
        }
        return written;
    }

    private static String address(String site) {
        if (site.matches("(https?|file|jar):.*")) {
            return URI.create(site).toString();
        }
        Path path = Path.of(site).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return path.toUri().toString();
        }
        if (Files.isRegularFile(path)) {
            return "jar:" + path.toUri() + "!/";
        }
        throw new PccdException("There is no update site " + path + "; give its folder, its zip or its address.");
    }
}
