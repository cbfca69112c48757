package org.pccd.plugins.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Described;

/** The extension points of this product, those of plugins among them, as long as their identifiers begin like ours. */
public final class ExtensionPoints {
    private ExtensionPoints() {}

    /** What can be used of those points whose schema asks for something {@link Described}, by the point's last word. */
    public static Map<String, List<Contributed<Described>>> described() {
        Map<String, List<Contributed<Described>>> found = new TreeMap<>();
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        for (IExtensionPoint point : registry == null ? new IExtensionPoint[0] : registry.getExtensionPoints()) {
            String id = point.getUniqueIdentifier();
            Optional<Class<?>> type = id.startsWith(Health.OURS) ? PointType.of(point) : Optional.empty();
            type.filter(Described.class::isAssignableFrom)
                    .ifPresent(t -> found.put(point.getSimpleIdentifier(), Contributions.of(id, described(t))));
        }
        return found;
    }

    @SuppressWarnings("unchecked") // asked before
    private static Class<Described> described(Class<?> type) {
        return (Class<Described>) type;
    }
}
