package org.pccd.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pccd.core.Contributions;
import org.pccd.diffusion.DenoiserProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pccd denoisers}. */
@Command(name = "denoisers", description = "List the installed denoisers and the plugins that they come from.")
class DenoisersCommand implements Callable<Integer> {
    record Row(String id, String title, String plugin, String version, String citation, Map<String, ?> presets) {}

    @Mixin
    private Output output;

    @Override
    @SuppressWarnings("rawtypes")
    public Integer call() {
        List<Row> rows = Contributions.of(DenoiserProvider.POINT, DenoiserProvider.class).stream()
                .map(c -> {
                    DenoiserProvider<?> provider = c.service();
                    return new Row(
                            c.id(), provider.title(), c.plugin(), c.version(), provider.citation(), provider.presets());
                })
                .toList();
        PluginNotes.print(output);
        return output.result(rows, out -> {
            TextTable table = new TextTable("id", "plugin", "version", "presets", "name", "reference");
            for (Row r : rows) {
                String presets = String.join(", ", r.presets.keySet());
                table.row(r.id, r.plugin, r.version, presets, r.title, r.citation);
            }
            table.print(out);
        });
    }
}
