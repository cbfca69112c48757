package org.pccd.ui.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.ui.Column;
import org.pccd.ui.TableQuery;
import org.pccd.ui.TableQuery.SortKey;
import org.pccd.ui.TableRows;

class ListSourceTest {
    record Run(String name, double loss) {}

    private final Run a = new Run("alpha", 0.5);
    private final Run b = new Run("beta", Double.NaN);
    private final Run c = new Run("Gamma", 0.1);
    private final ListSource<Run> source = new ListSource<>(
            List.of(Column.text("name", "Name", Run::name), Column.number("loss", "Loss", "", Run::loss)),
            () -> List.of(a, b, c));

    private List<Run> ask(List<SortKey> sort, Map<String, String> filters) throws Exception {
        TableRows<Run> rows = source.open(new TableQuery(sort, filters), Progress.NONE);
        return rows.read(0, rows.count());
    }

    @Test
    void textIsSortedWithoutRegardToCase() throws Exception {
        assertEquals(List.of(c, b, a), ask(List.of(new SortKey("name", false)), Map.of()));
    }

    @Test
    void missingNumbersComeLastInEitherOrder() throws Exception {
        assertEquals(List.of(c, a, b), ask(List.of(new SortKey("loss", true)), Map.of()));
        assertEquals(List.of(a, c, b), ask(List.of(new SortKey("loss", false)), Map.of()));
    }

    @Test
    void filtersMustAllBePassed() throws Exception {
        assertEquals(List.of(a, c), ask(List.of(), Map.of("loss", "<=0.5")));
        assertEquals(List.of(c), ask(List.of(), Map.of("loss", "<=0.5", "name", "gam")));
    }
}
