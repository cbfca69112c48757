package org.pccd.cli.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.crystal.Element;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.Limits;
import org.pccd.encoding.registry.Encoders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pccd encoders}. */
@Command(
        name = "encoders",
        description = "List the installed encoders and the plugins that they come from.",
        subcommands = EncodersCheckCommand.class)
class EncodersCommand implements Callable<Integer> {
    record Row(
            String id,
            String title,
            String plugin,
            String version,
            int[] shape,
            int maxSites,
            int maxElements,
            Set<Element> elements,
            boolean disorder,
            List<String> denoisers,
            String citation,
            Record parameters) {}

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        List<Row> rows = Encoders.installed().stream().map(EncodersCommand::row).toList();
        PluginNotes.print(output);
        return output.result(rows, out -> {
            TextTable table =
                    new TextTable("id", "plugin", "version", "shape", "limits", "denoisers", "name", "reference");
            for (Row r : rows) {
                String limits = "<= " + r.maxSites + " sites, <= " + r.maxElements + " of " + r.elements.size()
                        + " elements, " + (r.disorder ? "disorder" : "ordered");
                String denoisers = r.denoisers.isEmpty() ? "none" : String.join(", ", r.denoisers);
                table.row(r.id, r.plugin, r.version, TextTable.shape(r.shape), limits, denoisers, r.title, r.citation);
            }
            table.print(out);
        });
    }

    /** Those that can learn it. */
    private static List<String> denoisers(int[] shape) {
        return Contributions.of(DenoiserProvider.POINT, DenoiserProvider.class).stream()
                .filter(c -> c.service().accepts(shape))
                .map(Contributed::id)
                .toList();
    }

    private static <P extends Record> Row row(Contributed<?> contributed) {
        @SuppressWarnings("unchecked")
        EncoderProvider<P> provider = (EncoderProvider<P>) contributed.service();
        P defaults = provider.defaults();
        Encoder encoder = provider.create(defaults);
        Limits limits = encoder.limits();
        return new Row(
                contributed.id(),
                provider.title(),
                contributed.plugin(),
                contributed.version(),
                encoder.shape(),
                limits.maxSites(),
                limits.maxElements(),
                new TreeSet<>(limits.elements()),
                limits.disorder(),
                denoisers(encoder.shape()),
                provider.citation(),
                defaults);
    }
}
