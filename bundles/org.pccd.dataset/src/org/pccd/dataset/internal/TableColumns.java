package org.pccd.dataset.internal;

import java.util.ArrayList;
import java.util.List;
import org.pccd.dataset.DatasetInfo;
import org.pccd.dataset.FilterExpression.Kind;
import org.pccd.dataset.PropertyColumn;
import org.pccd.dataset.PropertyColumn.Type;
import org.pccd.dataset.TableColumn;

/** The columns that people see of a dataset. */
public final class TableColumns {
    private static final List<TableColumn> FIXED = List.of(
            fixed("row", "Row", "", Kind.NUMBER, true),
            fixed("id", "Id", "", Kind.TEXT, false),
            fixed("formula", "Formula", "", Kind.FORMULA, false),
            fixed("chemical_system", "Elements", "", Kind.ELEMENTS, false),
            fixed("nsites", "Sites", "", Kind.NUMBER, true),
            fixed(Columns.FOUND, "Space group", "", Kind.NUMBER, true),
            fixed("a", "a", "Å", Kind.NUMBER, false),
            fixed("b", "b", "Å", Kind.NUMBER, false),
            fixed("c", "c", "Å", Kind.NUMBER, false),
            fixed("alpha", "α", "°", Kind.NUMBER, false),
            fixed("beta", "β", "°", Kind.NUMBER, false),
            fixed("gamma", "γ", "°", Kind.NUMBER, false),
            fixed("volume", "Volume", "Å³", Kind.NUMBER, false),
            fixed(Columns.PER_SITE, "Volume per site", "Å³", Kind.NUMBER, false),
            fixed("nelements", "Number of elements", "", Kind.NUMBER, true),
            fixed("spacegroup", "Space group of the source", "", Kind.NUMBER, true),
            fixed("split", "Split", "", Kind.TEXT, false),
            fixed(Columns.DUPLICATE_OF, "Duplicate of row", "", Kind.NUMBER, true),
            fixed("source", "Source", "", Kind.TEXT, false),
            fixed("line", "Line", "", Kind.NUMBER, true));

    private TableColumns() {}

    public static List<TableColumn> of(DatasetInfo info) {
        List<String> known = Columns.of(info.formatVersion());
        List<TableColumn> columns = new ArrayList<>(FIXED);
        columns.removeIf(c -> !c.name().equals(Columns.PER_SITE) && !known.contains(c.name()));
        for (PropertyColumn p : info.properties()) {
            boolean text = p.type() == Type.TEXT;
            columns.add(new TableColumn(
                    p.column(), p.name(), "", text ? Kind.TEXT : Kind.NUMBER, p.type() == Type.INTEGER, true));
        }
        return columns;
    }

    private static TableColumn fixed(String name, String title, String unit, Kind kind, boolean whole) {
        return new TableColumn(name, title, unit, kind, whole, false);
    }
}
