package org.pccd.ui;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

/** Tells widgets that keep colours when the theme of the workbench has changed. */
public final class Themes {
    private Themes() {}

    /**
     * Runs an action whenever the theme has changed and the controls have their new colours, until the control is
     * disposed. Without a workbench there is no theme to change.
     */
    public static void onChange(Control control, Runnable action) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
        EventHandler handler = event -> control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                action.run();
            }
        });
        broker.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
        control.addDisposeListener(e -> broker.unsubscribe(handler));
    }
}
