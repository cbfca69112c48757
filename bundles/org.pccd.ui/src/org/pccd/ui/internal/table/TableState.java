package org.pccd.ui.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.pccd.ui.Column;

/** Keeps order, widths and visibility of columns in dialog settings, by the ids of the columns. */
final class TableState {
    private static final String ORDER = "order";
    private static final String HIDDEN = "hidden";
    private static final String WIDTHS = "widths";

    private final List<? extends Column<?>> columns;
    private final TableLayers layers;

    TableState(List<? extends Column<?>> columns, TableLayers layers) {
        this.columns = columns;
        this.layers = layers;
    }

    void save(IDialogSettings settings) {
        settings.put(ORDER, ids(layers.order.getColumnIndexOrder()));
        settings.put(HIDDEN, ids(layers.hiding.getHiddenColumnIndexes()));
        settings.put(
                WIDTHS,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).id() + "=" + layers.data.getColumnWidthByPosition(i))
                        .toArray(String[]::new));
    }

    /** Applies what was saved; columns that are new since then keep their place, width and visibility. */
    void load(IDialogSettings settings) {
        String[] order = settings.getArray(ORDER);
        Set<Integer> hidden = new HashSet<>();
        if (order == null) {
            IntStream.range(0, columns.size())
                    .filter(i -> columns.get(i).hidden())
                    .forEach(hidden::add);
        } else {
            Set<String> known = Set.of(order);
            Set<String> wereHidden = Set.copyOf(Arrays.asList(settings.getArray(HIDDEN)));
            for (int i = 0; i < columns.size(); i++) {
                Column<?> c = columns.get(i);
                if (known.contains(c.id()) ? wereHidden.contains(c.id()) : c.hidden()) {
                    hidden.add(i);
                }
            }
            order(order);
            widths(settings.getArray(WIDTHS));
        }
        if (hidden.size() < columns.size()) {
            layers.hiding.hideColumnIndexes(hidden);
        }
    }

    private void order(String[] saved) {
        List<Integer> indexes = new ArrayList<>();
        for (String id : saved) {
            if (index(id) >= 0) {
                indexes.add(index(id));
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!indexes.contains(i)) {
                indexes.add(Math.min(i, indexes.size()), i);
            }
        }
        Properties state = new Properties();
        StringBuilder text = new StringBuilder();
        indexes.forEach(i -> text.append(i).append(','));
        state.setProperty(ColumnReorderLayer.PERSISTENCE_KEY_COLUMN_INDEX_ORDER, text.toString());
        layers.order.loadState("", state);
    }

    private void widths(String[] saved) {
        for (String entry : saved) {
            int equals = entry.lastIndexOf('=');
            int index = index(entry.substring(0, equals));
            if (index >= 0) {
                layers.data.setColumnWidthByPosition(index, Integer.parseInt(entry.substring(equals + 1)), false);
            }
        }
    }

    private String[] ids(Collection<Integer> indexes) {
        return indexes.stream().map(i -> columns.get(i).id()).toArray(String[]::new);
    }

    private int index(String id) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }
}
