package org.pccd.core;

/**
 * A contribution with its origin.
 *
 * @param id identifier, unique within its extension point and chosen for life
 * @param plugin symbolic name of the contributing bundle, or {@code classpath} outside OSGi
 * @param version version of the contributing bundle
 */
public record Contributed<T>(String id, String plugin, String version, T service) {}
