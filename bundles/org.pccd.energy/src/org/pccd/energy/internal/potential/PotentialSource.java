package org.pccd.energy.internal.potential;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;

/** The files of a potential, wherever they come from, as a folder; what was unpacked for that goes when closed. */
public final class PotentialSource implements AutoCloseable {
    /** Far more than any potential has. */
    private static final long MOST_BYTES = 4L << 30;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Path folder;
    private final Path temporary;

    private PotentialSource(String name, Path folder, Path temporary) {
        this.name = name;
        this.folder = folder;
        this.temporary = temporary;
    }

    /** @param beside where temporary files may be made */
    public static PotentialSource open(String source, Path beside, Progress progress) throws IOException {
        if (source.matches("(?i)https?://.*")) {
            if (!source.toLowerCase(Locale.ROOT).startsWith("https:")) {
                throw new PccdException(source + " is not safe from change on its way; use an https address.");
            }
            return download(URI.create(source), beside, progress);
        }
        Path path = Path.of(source).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return new PotentialSource(source, path, null);
        }
        if (!Files.isRegularFile(path)) {
            throw new PccdException(source + " does not exist; name a folder, a zip archive or an https address.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return unpack(source, path.getFileName().toString(), in, beside, progress);
        }
    }

    private static PotentialSource download(URI address, Path beside, Progress progress) throws IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(30))
                .build()) {
            HttpResponse<InputStream> answer =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new PccdException(address + " answers " + answer.statusCode() + "; check the address.");
                }
                String path = address.getPath();
                return unpack(address.toString(), path.substring(path.lastIndexOf('/') + 1), in, beside, progress);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PccdException("The download of " + address + " was interrupted.", e);
        }
    }

    private static PotentialSource unpack(String source, String archive, InputStream in, Path beside, Progress progress)
            throws IOException {
        Path temporary = AtomicFiles.temporaryBeside(beside.resolve("unpacked"));
        Path folder = temporary.resolve(archive.replaceFirst("(?i)\\.zip$", ""));
        Files.createDirectories(folder);
        try {
            unpack(in, folder, progress);
            Path content = single(folder);
            if (Folders.list(content).isEmpty()) {
                throw new PccdException(source + " is no zip archive with files; name one, or an unpacked folder.");
            }
            return new PotentialSource(source, content, temporary);
        } catch (IOException | RuntimeException e) {
            Folders.discard(temporary);
            throw e;
        }
    }

    private static void unpack(InputStream in, Path folder, Progress progress) throws IOException {
        progress.begin("Unpack", -1, "kB");
        long total = 0;
        byte[] buffer = new byte[BUFFER];
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
            Path file = folder.resolve(e.getName()).normalize();
            if (!file.startsWith(folder)) {
                throw new PccdException(
                        "The archive has a file outside of its folder, " + e.getName() + "; get it from its authors.");
            }
            if (e.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    out.write(buffer, 0, n);
                    total += n;
                    progress.check();
                    progress.done(total >> 10);
                    if (total > MOST_BYTES) {
                        throw new PccdException("The archive is larger than any potential; check what it is.");
                    }
                }
            }
        }
    }

    // Archives often have one folder with everything in it.
    private static Path single(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            Path[] found = all.toArray(Path[]::new);
            return found.length == 1 && Files.isDirectory(found[0]) ? found[0] : folder;
        }
    }

    /** What the user named. */
    public String name() {
        return name;
    }

    /** Where the files are. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (temporary != null) {
            Folders.discard(temporary);
        }
    }
}
