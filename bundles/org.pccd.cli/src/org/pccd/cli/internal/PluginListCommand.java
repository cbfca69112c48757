package org.pccd.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.plugins.InstalledPlugin;
import org.pccd.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pccd plugin list}. */
@Command(
        name = "list",
        description = "List the plugins: where they come from, what they contribute, and why some do not work.")
class PluginListCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Override
    public Integer call() {
        List<InstalledPlugin> plugins = Plugins.list();
        return output.result(plugins, out -> {
            TextTable table = new TextTable("plugin", "version", "state", "from", "signature", "contributes");
            for (InstalledPlugin p : plugins) {
                String state = p.works() ? "works" : "FAILS";
                String contributes = String.join(", ", p.contributes());
                table.row(p.id(), p.version(), state, p.source(), p.signature(), contributes);
            }
            table.print(out);
            PluginNotes.lines(plugins).forEach(out::println);
        });
    }
}
