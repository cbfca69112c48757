package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.run.ConfigurationDifference;
import org.pccd.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd run diff}. */
@Command(name = "diff", description = "Which settings of runs differ.")
class RunDiffCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "R", arity = "2..*", description = "Run folders.")
    private List<Path> folders;

    @Option(names = "--all", description = "Print the settings that are the same too.")
    private boolean all;

    @Override
    public Integer call() {
        List<ConfigurationDifference.Row> rows =
                ConfigurationDifference.of(folders.stream()
                                .map(folder -> RunFolder.open(folder).info())
                                .toList())
                        .stream()
                        .filter(row -> all || row.differs())
                        .toList();
        return output.result(rows, out -> {
            if (rows.isEmpty()) {
                out.println("The configurations do not differ.");
                return;
            }
            List<String> header = new ArrayList<>(List.of("setting"));
            folders.forEach(folder -> header.add(folder.toString()));
            TextTable table = new TextTable(header.toArray(String[]::new));
            for (ConfigurationDifference.Row row : rows) {
                List<String> cells = new ArrayList<>(List.of(row.key()));
                row.values().forEach(value -> cells.add(value == null ? "" : value));
                table.row(cells.toArray());
            }
            table.print(out);
        });
    }
}
