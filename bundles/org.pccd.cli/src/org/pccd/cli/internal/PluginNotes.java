package org.pccd.cli.internal;

import java.util.List;
import org.pccd.core.Diagnosis;
import org.pccd.core.Diagnosis.Check;
import org.pccd.plugins.InstalledPlugin;
import org.pccd.plugins.Plugins;

/** Names plugins that do not work, with the reasons; everything else works without them. */
final class PluginNotes {
    private PluginNotes() {}

    /** On stderr, behind a list of contributions that may miss some for these reasons. */
    static void print(Output output) {
        lines(Plugins.failing()).forEach(output::note);
    }

    static List<String> lines(List<InstalledPlugin> plugins) {
        return plugins.stream()
                .flatMap(p -> p.problems().stream()
                        .map(reason -> "Plugin " + p.id() + " " + p.version() + " in " + p.file() + " does not work: "
                                + reason + "."))
                .toList();
    }

    /** For the doctor: a warning for each plugin that does not work. */
    static Diagnosis diagnose() {
        Diagnosis.Builder diagnosis = new Diagnosis.Builder();
        List<InstalledPlugin> plugins = Plugins.list();
        for (InstalledPlugin p : plugins) {
            if (!p.works()) {
                diagnosis.check(Check.warning(
                        "plugin " + p.id(),
                        p.version() + " in " + p.file() + " does not work: " + String.join("; ", p.problems()),
                        "Update it, install what it needs, or take it out: pccd plugin remove " + p.id() + "."));
            }
        }
        if (plugins.stream().allMatch(InstalledPlugin::works)) {
            diagnosis.check(Check.ok("plugins", plugins.size() + " work"));
        }
        return diagnosis.build();
    }
}
