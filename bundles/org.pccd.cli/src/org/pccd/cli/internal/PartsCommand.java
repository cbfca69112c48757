package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pccd.core.PccdException;
import org.pccd.plugins.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pccd parts}. */
@Command(
        name = "parts",
        description = "List what plugins contribute, ours among them: encoders, denoisers, samplers, metrics, formats,"
                + " potentials, calculators, launchers.",
        footer = {"", "With a kind, the parameters of each part are listed too, with the values that they have."})
class PartsCommand implements Callable<Integer> {
    /** A part in JSON. */
    record Row(
            String kind,
            String id,
            String title,
            String plugin,
            String version,
            String citation,
            List<ParameterValue> parameters) {}

    @Mixin
    private Output output;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "Only these, such as samplers.")
    private String kind;

    @Override
    public Integer call() {
        List<Part> all = Part.all();
        List<Row> rows = all.stream()
                .filter(p -> kind == null || p.kind().equals(kind))
                .map(p -> new Row(
                        p.kind(),
                        p.id(),
                        p.title(),
                        p.plugin(),
                        p.version(),
                        p.citation(),
                        ParameterValue.of(p.parameters())))
                .toList();
        if (all.isEmpty()) {
            throw new PccdException("Parts can be listed only by the built product: start its pccd.");
        }
        if (rows.isEmpty()) {
            String kinds = all.stream().map(Part::kind).collect(Collectors.toCollection(TreeSet::new)).stream()
                    .collect(Collectors.joining(", "));
            throw new PccdException("There are no parts '" + kind + "'; the kinds are " + kinds + ".");
        }
        PluginNotes.print(output);
        return output.result(rows, out -> print(rows, out));
    }

    private void print(List<Row> rows, PrintWriter out) {
        TextTable table = new TextTable("kind", "id", "plugin", "version", "name", "reference");
        rows.forEach(r -> table.row(r.kind, r.id, r.plugin, r.version, r.title, r.citation));
        table.print(out);
        if (kind != null && rows.stream().anyMatch(r -> !r.parameters.isEmpty())) {
            out.println();
            TextTable parameters = new TextTable("of", "parameter", "value", "unit", "");
            rows.forEach(r -> r.parameters.forEach(v -> parameters.row(r.id, v.key(), v.value(), v.unit(), v.hint())));
            parameters.print(out);
        }
    }
}
