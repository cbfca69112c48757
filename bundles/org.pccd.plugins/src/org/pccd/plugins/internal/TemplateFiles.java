package org.pccd.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.pccd.core.PccdException;

/** Reads the files of a template out of this bundle. */
public final class TemplateFiles {
    private TemplateFiles() {}

    /**
     * Content by path within the folder.
     *
     * @throws PccdException outside the product
     */
    public static Map<String, byte[]> read(String folder) {
        Bundle bundle = FrameworkUtil.getBundle(TemplateFiles.class);
        if (bundle == null) {
            throw new PccdException("Templates come with the built product: start its pccd.");
        }
        String prefix = "/" + folder + "/";
        Map<String, byte[]> files = new TreeMap<>();
        for (URL url : Collections.list(bundle.findEntries(folder, "*", true))) {
            String path = url.getPath();
            if (!path.endsWith("/")) {
                try (InputStream in = url.openStream()) {
                    files.put(path.substring(path.indexOf(prefix) + prefix.length()), in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }
}
