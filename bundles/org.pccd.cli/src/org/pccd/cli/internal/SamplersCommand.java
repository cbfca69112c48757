package org.pccd.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.core.Parameters;
import org.pccd.diffusion.Sampler;
import org.pccd.diffusion.Samplers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pccd samplers}. */
@Command(
        name = "samplers",
        description = "List the installed samplers, the plugins that they come from, and their parameters.")
class SamplersCommand implements Callable<Integer> {
    record Row(String id, String title, String plugin, String version, String citation, Record parameters) {}

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        List<Row> rows = Samplers.installed().stream()
                .map(c -> {
                    Sampler<?> s = c.service();
                    return new Row(c.id(), s.title(), c.plugin(), c.version(), s.citation(), s.defaults());
                })
                .toList();
        PluginNotes.print(output);
        return output.result(rows, out -> {
            TextTable table = new TextTable("id", "plugin", "version", "parameters", "name", "reference");
            for (Row r : rows) {
                List<String> keys = Parameters.describe(r.parameters.getClass()).stream()
                        .map(Parameters.Description::key)
                        .toList();
                table.row(r.id, r.plugin, r.version, String.join(", ", keys), r.title, r.citation);
            }
            table.print(out);
        });
    }
}
