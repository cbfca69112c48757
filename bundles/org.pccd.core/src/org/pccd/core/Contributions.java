package org.pccd.core;

import java.util.Comparator;
import java.util.List;

/**
 * Finds what plugins contribute. Inside OSGi it reads the extension registry; outside (tests, plain class path) it uses
 * {@link java.util.ServiceLoader}, so that a contribution is one class listed in {@code plugin.xml} and in
 * {@code META-INF/services}.
 */
public final class Contributions {
    private Contributions() {}

    /**
     * All contributions to an extension point, sorted by id.
     *
     * @param point full identifier of the extension point, such as {@code org.pccd.encoding.encoders}
     * @param type the service interface; it has a method {@code String id()} where it is used outside OSGi
     */
    public static <T extends Identified> List<Contributed<T>> of(String point, Class<T> type) {
        List<Contributed<T>> found =
                insideOsgi() ? RegistryContributions.of(point, type) : ClasspathContributions.of(type);
        return found.stream().sorted(Comparator.comparing(Contributed::id)).toList();
    }

    /**
     * The contribution with the given id.
     *
     * @throws PccdException naming what is installed, where there is none with this id
     */
    public static <T extends Identified> Contributed<T> byId(String point, Class<T> type, String id) {
        List<Contributed<T>> all = of(point, type);
        return all.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(() -> {
            String kind = point.substring(point.lastIndexOf('.') + 1);
            return new PccdException("No contribution '" + id + "' to " + kind + " is installed; installed are "
                    + all.stream().map(Contributed::id).toList()
                    + ". Install the plugin that provides it or choose one of these.");
        });
    }

    private static boolean insideOsgi() {
        try {
            return org.osgi.framework.FrameworkUtil.getBundle(Contributions.class) != null;
        } catch (NoClassDefFoundError e) {
            return false;
        }
    }
}
