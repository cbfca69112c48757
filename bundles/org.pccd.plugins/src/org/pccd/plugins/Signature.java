package org.pccd.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Who signed a jar. That the signatures fit the content is checked; that the signers are who they say is not, for that
 * the user knows them or does not.
 *
 * @param signers names in the certificates that every file of the jar is signed with, empty where it is unsigned
 */
public record Signature(List<String> signers) {
    public Signature {
        signers = List.copyOf(signers);
    }

    /**
     * Reads the whole jar, for a signature is of content.
     *
     * @throws IOException where it cannot be read
     * @throws SecurityException where it was changed after it was signed
     */
    public static Signature of(Path jar) throws IOException {
        Set<String> common = null;
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                if (entry.isDirectory() || ofSignature(entry.getName())) {
                    continue;
                }
                try (InputStream in = file.getInputStream(entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                Set<String> signers = names(entry.getCodeSigners());
                if (common == null) {
                    common = signers;
                } else {
                    common.retainAll(signers);
                }
            }
        }
        return new Signature(common == null ? List.of() : List.copyOf(common));
    }

    private static boolean ofSignature(String name) {
        return name.matches("META-INF/[^/]*(\\.SF|\\.RSA|\\.DSA|\\.EC|MANIFEST\\.MF)");
    }

    private static Set<String> names(CodeSigner[] signers) {
        return signers == null
                ? new LinkedHashSet<>()
                : Arrays.stream(signers)
                        .map(s -> s.getSignerCertPath().getCertificates().get(0))
                        .map(c ->
                                ((X509Certificate) c).getSubjectX500Principal().getName())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public String toString() {
        return signers.isEmpty() ? "unsigned" : "signed by " + String.join(" and ", signers);
    }
}
