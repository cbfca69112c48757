package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pccd.core.Parameters;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.contract.ContractKit;
import org.pccd.encoding.contract.ContractReport;
import org.pccd.encoding.registry.Encoders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd encoders check}. */
@Command(
        name = "check",
        description = "Whether an encoder keeps its contract: the checks of its author's tests, and their report.",
        footer = {"", "The exit code is 1 where a check fails."})
class EncodersCheckCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @picocli.CommandLine.Parameters(paramLabel = "ID", description = "An installed encoder; see pccd encoders.")
    private String id;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change a parameter; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Folder for ID.md and ID.json; default: none.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        EncoderProvider<?> provider = output.arguments(() -> Encoders.byId(id));
        Record parameters = output.arguments(() -> Parameters.with((Record) provider.defaults(), settings));
        if (out != null) {
            Arguments.writable(out);
        }
        ContractReport report = new ContractKit(provider, parameters, List.of()).runAll(output.progress());
        if (out != null) {
            report.save(out, id);
        }
        output.result(report, text -> text.print(report.markdown()));
        return report.kept() ? 0 : 1;
    }
}
