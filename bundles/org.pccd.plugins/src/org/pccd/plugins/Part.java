package org.pccd.plugins;

import java.util.ArrayList;
import java.util.List;
import org.pccd.core.Described;
import org.pccd.plugins.internal.ExtensionPoints;

/**
 * Something that a plugin contributes and users choose: an encoder, a sampler, a metric.
 *
 * @param kind last word of the extension point, such as {@code samplers}
 * @param plugin symbolic name of the contributing bundle
 * @param citation where it was published, empty where there is nothing to cite
 * @param parameters where the user gives none
 */
public record Part(
        String kind, String id, String title, String plugin, String version, String citation, Record parameters) {

    /** All of the extension points whose contributions are {@link Described}, by kind and id. */
    public static List<Part> all() {
        List<Part> parts = new ArrayList<>();
        ExtensionPoints.described()
                .forEach((kind, contributions) -> contributions.forEach(c -> {
                    Described d = c.service();
                    parts.add(new Part(kind, c.id(), d.title(), c.plugin(), c.version(), d.citation(), d.defaults()));
                }));
        return parts;
    }
}
