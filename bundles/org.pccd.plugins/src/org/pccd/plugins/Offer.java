package org.pccd.plugins;

import java.util.List;

/**
 * What an installation would bring, to be looked at before it is done.
 *
 * @param title what is installed, such as the name and version of a feature
 * @param target folder that it would go to
 * @param plugins the jars that are not there yet
 * @param replaces installed versions that would go
 * @param remarks what speaks against it, though it can be done; a sentence each
 */
public record Offer(String title, String target, List<Plugin> plugins, List<String> replaces, List<String> remarks) {
    /**
     * A jar on offer.
     *
     * @param sha256 of the jar
     * @param signature such as {@code unsigned}
     */
    public record Plugin(String id, String version, String name, String vendor, String sha256, String signature) {}

    public Offer {
        plugins = List.copyOf(plugins);
        replaces = List.copyOf(replaces);
        remarks = List.copyOf(remarks);
    }
}
