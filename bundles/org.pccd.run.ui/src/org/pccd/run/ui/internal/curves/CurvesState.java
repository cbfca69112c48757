package org.pccd.run.ui.internal.curves;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.pccd.run.curves.CurveOptions;
import org.pccd.run.curves.Panel;
import org.pccd.run.curves.TimeAxis;

/** Keeps how curves are drawn in the workspace, for all places that draw them. */
final class CurvesState {
    private static final String NODE = "org.pccd.run.ui/curves";

    private CurvesState() {}

    static CurveOptions load() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        CurveOptions usual = CurveOptions.usual();
        try {
            Set<Panel> panels = EnumSet.noneOf(Panel.class);
            String names = node.get("panels", "");
            Arrays.stream(names.split(",")).filter(n -> !n.isEmpty()).forEach(n -> panels.add(Panel.valueOf(n)));
            return new CurveOptions(
                    node.get("panels", null) == null ? usual.panels() : panels,
                    TimeAxis.valueOf(node.get("axis", usual.axis().name())),
                    node.getDouble("smoothing", usual.smoothing()),
                    node.getBoolean("logX", usual.logX()),
                    node.getBoolean("logY", usual.logY()));
        } catch (RuntimeException e) {
            // Written by another version.
            return usual;
        }
    }

    static void save(CurveOptions options) {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        node.put(
                "panels",
                String.join(",", options.panels().stream().map(Panel::name).toList()));
        node.put("axis", options.axis().name());
        node.putDouble("smoothing", options.smoothing());
        node.putBoolean("logX", options.logX());
        node.putBoolean("logY", options.logY());
        try {
            node.flush();
        } catch (BackingStoreException e) {
            // Only the look of curves is forgotten.
            return;
        }
    }
}
