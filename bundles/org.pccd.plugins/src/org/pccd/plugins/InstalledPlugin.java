package org.pccd.plugins;

import java.util.List;

/**
 * A plugin as this process found it.
 *
 * @param id symbolic name, or the file's name where it has none
 * @param version as in the manifest
 * @param name for people
 * @param source {@code product}, {@code feature ID}, or the folder that it lies in
 * @param file path of its jar or folder
 * @param sha256 of the jar, empty for a folder
 * @param signature such as {@code unsigned}
 * @param contributes what it adds, such as {@code encoders pccd-pointcloud}
 * @param problems why it or a part of it cannot be used, a sentence each; empty where all is well
 */
public record InstalledPlugin(
        String id,
        String version,
        String name,
        String source,
        String file,
        String sha256,
        String signature,
        List<String> contributes,
        List<String> problems) {
    /** Source of what the product itself brings. */
    public static final String PRODUCT = "product";

    public InstalledPlugin {
        contributes = List.copyOf(contributes);
        problems = List.copyOf(problems);
    }

    public boolean works() {
        return problems.isEmpty();
    }
}
