package org.pccd.core;

import java.util.List;
import java.util.ServiceLoader;

/** Contributions on a plain class path, through {@link ServiceLoader}. */
final class ClasspathContributions {
    private ClasspathContributions() {}

    static <T extends Identified> List<Contributed<T>> of(Class<T> type) {
        return ServiceLoader.load(type, type.getClassLoader()).stream()
                .map(p -> new Contributed<>(p.get().id(), "classpath", "0", p.get()))
                .toList();
    }
}
