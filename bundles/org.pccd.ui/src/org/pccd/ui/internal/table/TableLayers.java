package org.pccd.ui.internal.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditBindings;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditConfiguration;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.cell.AlternatingRowConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.grid.command.AutoResizeColumnCommandHandler;
import org.eclipse.nebula.widgets.nattable.grid.command.InitializeAutoResizeColumnsCommandHandler;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.pccd.ui.Column;

/** The layers of NatTable from the data to the screen: order and visibility of columns, selection, viewport, header. */
final class TableLayers {
    final DataLayer data;
    final ColumnReorderLayer order;
    final ColumnHideShowLayer hiding;
    final SelectionLayer selection;
    final ViewportLayer viewport;
    final DataLayer headerData;
    final FilterRowHeaderComposite<Object> filters;
    final CompositeLayer all;

    /** @param filtered takes what is in the filter row after each change, by id of the column */
    TableLayers(
            IDataProvider rows,
            List<? extends Column<?>> columns,
            SortState sort,
            ConfigRegistry registry,
            boolean single,
            Consumer<Map<String, String>> filtered) {
        data = new DataLayer(rows);
        data.setConfigLabelAccumulator(new TableStyles.Labels(columns));
        order = new ColumnReorderLayer(data);
        hiding = new ColumnHideShowLayer(order);
        selection = new SelectionLayer(hiding, false);
        SelectionModel model = new SelectionModel(selection, !single);
        model.setClearSelectionOnChange(false);
        selection.setSelectionModel(model);
        selection.addConfiguration(new DefaultSelectionStyleConfiguration());
        selection.addConfiguration(new RowOnlySelectionConfiguration());
        selection.addConfiguration(new TableKeys());
        viewport = new ViewportLayer(selection);
        headerData = new DataLayer(new HeaderData(columns));
        headerData.setConfigLabelAccumulator(new TableStyles.Labels(columns));
        ColumnHeaderLayer header = new ColumnHeaderLayer(headerData, viewport, selection);
        SortHeaderLayer<Object> sorting = new SortHeaderLayer<>(header, sort, false);
        sorting.addConfiguration(new SingleClickSortConfiguration());
        filters = new FilterRowHeaderComposite<>(
                values -> filtered.accept(texts(columns, values)), sorting, headerData.getDataProvider(), registry);
        all = new CompositeLayer(1, 2);
        all.setChildLayer(GridRegion.COLUMN_HEADER, filters, 0, 0);
        all.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        all.setConfigLabelAccumulatorForRegion(GridRegion.BODY, new AlternatingRowConfigLabelAccumulator(viewport));
        all.addConfiguration(new DefaultNatTableStyleConfiguration());
        all.addConfiguration(new DefaultEditConfiguration());
        all.addConfiguration(new DefaultEditBindings());
        all.registerCommandHandler(new InitializeAutoResizeColumnsCommandHandler(selection));
        all.registerCommandHandler(new AutoResizeColumnCommandHandler(all, all));
    }

    private static Map<String, String> texts(List<? extends Column<?>> columns, Map<Integer, Object> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((index, value) -> {
            String text = value == null ? "" : value.toString().strip();
            if (!text.isEmpty()) {
                texts.put(columns.get(index).id(), text);
            }
        });
        return texts;
    }

    /** The layer whose columns are the visible ones in their order. */
    ILayer columns() {
        return selection;
    }

    /** Titles of the columns. */
    private record HeaderData(List<? extends Column<?>> columns) implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return columns.get(column).title();
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("titles cannot be changed");
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}
