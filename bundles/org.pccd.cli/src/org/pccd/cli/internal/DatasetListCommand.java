package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetTable;
import org.pccd.dataset.TableColumn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd dataset list}. */
@Command(
        name = "list",
        description = "List structures of a dataset, sorted and filtered by any column.",
        footer = {
            "",
            "Filters: >=3, <0.5, 3..5, !=2 of numbers; oxide, =FM, !FM of texts; Fe, Li-O, !Pb of chemical_system;",
            "= alone for no value, ! alone for some value; & for and, a comma for or."
        })
class DatasetListCommand implements Callable<Integer> {
    private static final List<String> USUAL =
            List.of("row", "id", "formula", "nsites", "spacegroup_found", "volume", "split");

    record Result(int structures, int found, List<Map<String, Object>> rows) {}

    @Mixin
    private Output output;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private Path folder;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME",
            description = "Columns to show, or 'all'; default: row,id,formula,nsites,spacegroup_found,volume,split.")
    private List<String> columns = List.of();

    @Option(
            names = "--filter",
            paramLabel = "NAME:FILTER",
            description = "Leave out rows whose column is another, such as 'chemical_system:Fe'; may be repeated.")
    private List<String> filters = List.of();

    @Option(names = "--sort", defaultValue = "", paramLabel = "NAME", description = "Column to sort by.")
    private String sort;

    @Option(names = "--descending", description = "Largest values first.")
    private boolean descending;

    @Option(
            names = "--limit",
            defaultValue = "20",
            paramLabel = "N",
            description = "Rows to list at most; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    public Integer call() {
        Map<String, String> wanted = output.arguments(() -> ImportOptions.filters(filters));
        try (Dataset dataset = Dataset.open(folder)) {
            DatasetTable table = dataset.table();
            List<TableColumn> shown = output.arguments(() -> shown(table));
            List<DatasetTable.Order> order =
                    sort.isEmpty() ? List.of() : List.of(new DatasetTable.Order(sort, descending));
            int[] rows = output.arguments(() -> table.rows(order, wanted));
            List<Map<String, Object>> values = new ArrayList<>();
            for (Object[] row : table.values(Arrays.copyOf(rows, Math.min(rows.length, limit)))) {
                Map<String, Object> named = new LinkedHashMap<>();
                shown.forEach(c -> named.put(c.name(), row[table.columns().indexOf(c)]));
                values.add(named);
            }
            Result result = new Result(dataset.size(), rows.length, values);
            return output.result(result, out -> print(result, shown, out));
        }
    }

    private List<TableColumn> shown(DatasetTable table) {
        if (columns.equals(List.of("all"))) {
            return table.columns();
        }
        if (columns.isEmpty()) {
            return table.columns().stream()
                    .filter(c -> USUAL.contains(c.name()))
                    .toList();
        }
        return columns.stream().map(table::column).toList();
    }

    private static void print(Result result, List<TableColumn> shown, PrintWriter out) {
        TextTable table = new TextTable(shown.stream().map(TableColumn::name).toArray(String[]::new));
        result.rows.forEach(row ->
                table.row(row.values().stream().map(v -> v == null ? "" : v).toArray()));
        table.print(out);
        out.println(result.rows.size() + " of " + result.found + " that were found, of " + result.structures);
    }
}
