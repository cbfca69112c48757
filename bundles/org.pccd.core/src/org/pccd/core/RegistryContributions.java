package org.pccd.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Contributions in the Eclipse extension registry: elements with an attribute {@code class}. */
final class RegistryContributions {
    private RegistryContributions() {}

    /** @param broken takes what cannot be used; one bad plugin leaves the others as they are */
    static <T extends Identified> List<Contributed<T>> of(String point, Class<T> type, List<Broken> broken) {
        List<Contributed<T>> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        IConfigurationElement[] elements = RegistryFactory.getRegistry().getConfigurationElementsFor(point);
        // Of two plugins with the same identifier the one that was there first wins.
        Arrays.sort(elements, Comparator.comparingLong(RegistryContributions::age));
        for (IConfigurationElement e : elements) {
            try {
                Contributed<T> one = create(e, type);
                if (ids.add(one.id())) {
                    found.add(one);
                } else {
                    broken.add(broken(point, e, "another plugin contributes the identifier '" + one.id() + "' too"));
                }
            } catch (CoreException | RuntimeException | LinkageError failure) {
                broken.add(broken(point, e, Failure.reason(failure)));
            }
        }
        return found;
    }

    private static <T extends Identified> Contributed<T> create(IConfigurationElement e, Class<T> type)
            throws CoreException {
        Object service = e.createExecutableExtension("class");
        if (!type.isInstance(service)) {
            throw new IllegalStateException("it does not implement " + type.getName());
        }
        T contributed = type.cast(service);
        String id = contributed.id();
        if (id == null || id.isBlank()) {
            throw new IllegalStateException("it has no identifier");
        }
        if (contributed instanceof Described d && (d.title() == null || d.citation() == null || d.defaults() == null)) {
            throw new IllegalStateException("its title(), citation() or defaults() gives null");
        }
        Bundle bundle = FrameworkUtil.getBundle(service.getClass());
        return new Contributed<>(
                id, e.getContributor().getName(), bundle.getVersion().toString(), contributed);
    }

    private static Broken broken(String point, IConfigurationElement e, String reason) {
        Bundle bundle = bundle(e);
        String version = bundle == null ? "" : bundle.getVersion().toString();
        return new Broken(point, e.getContributor().getName(), version, e.getAttribute("class"), reason);
    }

    private static long age(IConfigurationElement e) {
        Bundle bundle = bundle(e);
        return bundle == null ? Long.MAX_VALUE : bundle.getBundleId();
    }

    private static Bundle bundle(IConfigurationElement e) {
        return ContributorFactoryOSGi.resolve(e.getContributor());
    }
}
