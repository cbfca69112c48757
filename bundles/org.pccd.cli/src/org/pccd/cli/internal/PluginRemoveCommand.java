package org.pccd.cli.internal;

import java.util.concurrent.Callable;
import org.pccd.plugins.Plugins;
import org.pccd.plugins.Plugins.Removed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pccd plugin remove}. */
@Command(name = "remove", description = "Remove a plugin or feature that was added to this installation.")
class PluginRemoveCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "ID", description = "A plugin or feature, as pccd plugin list shows it.")
    private String id;

    @Override
    public Integer call() {
        Removed removed = Plugins.remove(id, output.progress());
        return output.result(
                removed,
                out -> out.println("Removed " + String.join(", ", removed.names()) + " from " + removed.from()
                        + (removed.restart() ? "; what runs now keeps it until it ends" : "")));
    }
}
