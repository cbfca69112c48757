package org.pccd.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds what plugins contribute. Inside OSGi it reads the extension registry; outside (tests, plain class path) it uses
 * {@link java.util.ServiceLoader}, so that a contribution is one class listed in {@code plugin.xml} and in
 * {@code META-INF/services}.
 */
public final class Contributions {
    private Contributions() {}

    /**
     * All contributions to an extension point that can be used, sorted by id; {@link #broken} names the others.
     *
     * @param point full identifier of the extension point, such as {@code org.pccd.encoding.encoders}
     * @param type the service interface; it has a method {@code String id()} where it is used outside OSGi
     */
    public static <T extends Identified> List<Contributed<T>> of(String point, Class<T> type) {
        return of(point, type, new ArrayList<>());
    }

    private static <T extends Identified> List<Contributed<T>> of(String point, Class<T> type, List<Broken> broken) {
        List<Contributed<T>> found =
                insideOsgi() ? RegistryContributions.of(point, type, broken) : ClasspathContributions.of(type);
        return found.stream().sorted(Comparator.comparing(Contributed::id)).toList();
    }

    /** What plugins contribute to an extension point and cannot be used, with the reasons. */
    public static <T extends Identified> List<Broken> broken(String point, Class<T> type) {
        List<Broken> broken = new ArrayList<>();
        of(point, type, broken);
        return broken;
    }

    /**
     * The contribution with the given id.
     *
     * @throws PccdException naming what is installed, where there is none with this id
     */
    public static <T extends Identified> Contributed<T> byId(String point, Class<T> type, String id) {
        List<Broken> broken = new ArrayList<>();
        List<Contributed<T>> all = of(point, type, broken);
        return all.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(() -> {
            String kind = point.substring(point.lastIndexOf('.') + 1);
            return new PccdException("No contribution '" + id + "' to " + kind + " is installed; installed are "
                    + all.stream().map(Contributed::id).toList()
                    + ". Install the plugin that provides it or choose one of these."
                    + broken.stream().map(b -> " " + b.message()).collect(Collectors.joining()));
        });
    }

    static boolean insideOsgi() {
        try {
            return org.osgi.framework.FrameworkUtil.getBundle(Contributions.class) != null;
        } catch (NoClassDefFoundError e) {
            return false;
        }
    }
}
