package org.pccd.ui.internal.table;

import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer.MoveDirectionEnum;
import org.eclipse.nebula.widgets.nattable.selection.command.MoveSelectionCommand;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.ui.action.IKeyAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.swt.SWT;

/** Keys and mouse of a table of rows: as usual in lists, Home and End go to the first and the last row. */
final class TableKeys extends RowOnlySelectionBindings {
    @Override
    public void configureUiBindings(UiBindingRegistry registry) {
        super.configureUiBindings(registry);
        // Tab leaves the table, as it leaves any other control.
        registry.unregisterKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.TAB));
        registry.unregisterKeyBinding(new KeyEventMatcher(SWT.MOD2, SWT.TAB));
        registry.unregisterKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR));
        registry.unregisterKeyBinding(new KeyEventMatcher(SWT.MOD2, SWT.CR));
    }

    @Override
    protected void configureHomeButtonBindings(UiBindingRegistry registry, IKeyAction action) {
        bind(registry, SWT.HOME, MoveDirectionEnum.UP);
    }

    @Override
    protected void configureEndButtonBindings(UiBindingRegistry registry, IKeyAction action) {
        bind(registry, SWT.END, MoveDirectionEnum.DOWN);
    }

    private static void bind(UiBindingRegistry registry, int key, MoveDirectionEnum direction) {
        for (int control : new int[] {SWT.NONE, SWT.MOD1}) {
            registry.registerKeyBinding(
                    new KeyEventMatcher(control, key),
                    (table, e) -> table.doCommand(
                            new MoveSelectionCommand(direction, SelectionLayer.MOVE_ALL, false, false)));
            registry.registerKeyBinding(
                    new KeyEventMatcher(control | SWT.MOD2, key),
                    (table, e) ->
                            table.doCommand(new MoveSelectionCommand(direction, SelectionLayer.MOVE_ALL, true, false)));
        }
    }
}
