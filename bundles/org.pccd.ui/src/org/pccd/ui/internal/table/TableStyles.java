package org.pccd.ui.internal.table;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.EditableRule;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.pccd.ui.Column;

/** What the columns' kinds mean for their looks: numbers to the right, filters only where they have a meaning. */
final class TableStyles extends AbstractRegistryConfiguration {
    private static final String NUMBER = "number";

    private final List<? extends Column<?>> columns;

    TableStyles(List<? extends Column<?>> columns) {
        this.columns = columns;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        Style right = new Style();
        right.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, right, DisplayMode.NORMAL, NUMBER);
        for (int i = 0; i < columns.size(); i++) {
            IEditableRule rule =
                    columns.get(i).filterable() ? EditableRule.ALWAYS_EDITABLE : EditableRule.NEVER_EDITABLE;
            registry.registerConfigAttribute(
                    EditConfigAttributes.CELL_EDITABLE_RULE,
                    rule,
                    DisplayMode.NORMAL,
                    FilterRowDataLayer.FILTER_ROW_COLUMN_LABEL_PREFIX + i);
        }
    }

    /** Labels of the cells by which styles find them. */
    record Labels(List<? extends Column<?>> columns) implements IConfigLabelAccumulator {
        @Override
        public void accumulateConfigLabels(LabelStack labels, int column, int row) {
            if (columns.get(column).isNumber()) {
                labels.addLabel(NUMBER);
            }
        }
    }
}
