package org.pccd.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;
import org.pccd.core.Broken;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Described;
import org.pccd.core.Failure;
import org.pccd.core.Identified;

/** What a loaded plugin contributes, and what of it does not work. */
record Health(List<String> contributes, List<String> problems) {
    static final String OURS = "org.pccd.";

    /** Uses every class that it contributes to this product as those do who look for them. */
    static Health of(Bundle bundle) {
        Health health = new Health(new ArrayList<>(), new ArrayList<>());
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        for (IExtension extension : registry.getExtensions(ContributorFactoryOSGi.createContributor(bundle))) {
            String id = extension.getExtensionPointUniqueIdentifier();
            IExtensionPoint point = registry.getExtensionPoint(id);
            if (point == null) {
                health.problems.add("it contributes to " + id + ", which is no extension point here");
            } else if (id.startsWith(OURS)) {
                for (IConfigurationElement element : extension.getConfigurationElements()) {
                    health.tryOut(element, point);
                }
            }
        }
        return health;
    }

    /** Whether a bundle contributes anything to this product. */
    static boolean contributes(Bundle bundle) {
        for (IExtension extension :
                RegistryFactory.getRegistry().getExtensions(ContributorFactoryOSGi.createContributor(bundle))) {
            if (extension.getExtensionPointUniqueIdentifier().startsWith(OURS)) {
                return true;
            }
        }
        return false;
    }

    private void tryOut(IConfigurationElement element, IExtensionPoint point) {
        String kind = point.getSimpleIdentifier();
        String type = element.getAttribute("class");
        if (type == null) {
            problems.add("an element of its contribution to " + kind + " names no class");
            return;
        }
        Optional<Class<?>> expected = PointType.of(point).filter(Identified.class::isAssignableFrom);
        try {
            contributes.add(kind + " "
                    + (expected.isPresent()
                            ? asItsUsersDo(element, point, expected.get().asSubclass(Identified.class))
                            : type));
        } catch (RuntimeException | LinkageError failure) {
            problems.add("its class " + type + " for " + kind + " cannot be used: " + Failure.reason(failure));
        }
    }

    private static <T extends Identified> String asItsUsersDo(
            IConfigurationElement element, IExtensionPoint point, Class<T> type) {
        String id = point.getUniqueIdentifier();
        String plugin = element.getContributor().getName();
        String name = element.getAttribute("class");
        for (Broken broken : Contributions.broken(id, type)) {
            if (broken.plugin().equals(plugin) && name.equals(broken.contribution())) {
                throw new IllegalStateException(broken.reason());
            }
        }
        for (Contributed<T> found : Contributions.of(id, type)) {
            if (found.plugin().equals(plugin)
                    && found.service().getClass().getName().equals(name)) {
                if (found.service() instanceof Described described) {
                    described.tryOut();
                }
                return found.id();
            }
        }
        throw new IllegalStateException("its attributes are not those of the schema");
    }
}
