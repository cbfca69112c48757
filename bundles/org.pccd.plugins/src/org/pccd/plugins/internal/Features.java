package org.pccd.plugins.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.query.IUProfilePropertyQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What was installed as features, by this product's commands or in the window. */
final class Features {
    private static final String GROUP = ".feature.group";

    // What the product is made of; these can be updated, not removed.
    private static final Set<String> PRODUCT = Set.of(
            "org.pccd.feature", "org.pccd.platform.feature", "org.pccd.pytorch.feature", "org.pccd.launcher.feature");

    private Features() {}

    /** The installation's p2; nothing where it is no p2 installation. */
    static Optional<IProvisioningAgent> agent(BundleContext context) {
        ServiceReference<IProvisioningAgent> reference = context.getServiceReference(IProvisioningAgent.class);
        return Optional.ofNullable(reference).map(context::getService);
    }

    static Optional<IProfile> profile(BundleContext context) {
        return agent(context)
                .map(a -> a.getService(IProfileRegistry.class))
                .map(r -> r.getProfile(IProfileRegistry.SELF));
    }

    /** Installed features and single plugins that are no part of the product, by identifier. */
    static Map<String, IInstallableUnit> added(IProfile profile) {
        Map<String, IInstallableUnit> added = new TreeMap<>();
        for (IInstallableUnit unit :
                profile.query(new IUProfilePropertyQuery(IProfile.PROP_PROFILE_ROOT_IU, "true"), monitor())) {
            if (!QueryUtil.isProduct(unit) && !PRODUCT.contains(id(unit))) {
                added.put(id(unit), unit);
            }
        }
        return added;
    }

    /** The added feature that each added bundle came with. */
    static Map<String, String> ofBundles(BundleContext context) {
        Map<String, String> features = new HashMap<>();
        profile(context).ifPresent(profile -> added(profile)
                .forEach((id, unit) -> members(unit, profile).forEach(bundle -> features.put(bundle, id))));
        return features;
    }

    /** The feature's own bundles, by symbolic name. */
    static List<String> members(IInstallableUnit unit, IProfile profile) {
        List<String> members = new ArrayList<>();
        if (!QueryUtil.isGroup(unit)) {
            members.add(unit.getId());
            return members;
        }
        for (IRequirement requirement : unit.getRequirements()) {
            for (IInstallableUnit member :
                    profile.query(QueryUtil.createMatchQuery(requirement.getMatches()), monitor())) {
                members.addAll(QueryUtil.isGroup(member) ? members(member, profile) : List.of(member.getId()));
            }
        }
        return members;
    }

    /** Identifier for people: of a feature without the suffix that only p2 knows. */
    static String id(IInstallableUnit unit) {
        String id = unit.getId();
        return id.endsWith(GROUP) ? id.substring(0, id.length() - GROUP.length()) : id;
    }

    private static NullProgressMonitor monitor() {
        return new NullProgressMonitor();
    }
}
