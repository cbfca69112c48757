package org.pccd.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.dft.CalculatorProvider;
import org.pccd.dft.CalculatorSettings;
import org.pccd.dft.Preset;
import org.pccd.dft.queue.DftLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pccd dft calculators}. */
@Command(
        name = "calculators",
        description = "List the installed DFT programs, their parameters, and those that all share, with their values.")
class DftCalculatorsCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    record Row(
            String id, String title, String plugin, String version, String citation, List<ParameterValue> parameters) {}

    private record Result(List<Row> calculators, List<ParameterValue> relax, List<ParameterValue> limits) {}

    @Override
    public Integer call() {
        List<Row> rows = new ArrayList<>();
        for (Contributed<?> c : Contributions.of(CalculatorProvider.POINT, CalculatorProvider.class)) {
            CalculatorProvider<?> p = (CalculatorProvider<?>) c.service();
            rows.add(new Row(
                    c.id(),
                    p.title(),
                    c.plugin(),
                    c.version(),
                    p.citation(),
                    ParameterValue.of(CalculatorSettings.ofUser().of(p))));
        }
        Result result =
                new Result(rows, ParameterValue.of(Preset.RELAX.numerics()), ParameterValue.of(DftLimits.DEFAULT));
        return output.result(result, text -> {
            TextTable table = new TextTable("of", "parameter", "value", "unit", "");
            rows.forEach(r -> r.parameters.forEach(v -> table.row(r.id, v.key(), v.value(), v.unit(), v.hint())));
            result.relax.forEach(v -> table.row("all (relax)", v.key(), v.value(), v.unit(), v.hint()));
            result.limits.forEach(v -> table.row("all", v.key(), v.value(), v.unit(), v.hint()));
            table.print(text);
            rows.forEach(r -> text.println(r.id + ": " + r.title + ", " + r.citation));
        });
    }
}
