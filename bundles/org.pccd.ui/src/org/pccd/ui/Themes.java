package org.pccd.ui;

import java.util.function.Function;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

/** Tells widgets that keep colours when the theme of the workbench has changed. */
public final class Themes {
    private static final String CSS_DISABLED = "org.eclipse.e4.ui.css.disabled";
    private static final int CHECKS = 5;
    private static final int CHECK_MILLIS = 200;

    private Themes() {}

    /**
     * Runs an action whenever the theme has changed and the control stands on its new background, until the control is
     * disposed. Without a workbench there is no theme to change.
     */
    public static void onChange(Control control, Runnable action) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
        EventHandler handler = event -> control.getDisplay().asyncExec(() -> follow(control, action, null, CHECKS));
        broker.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
        control.addDisposeListener(e -> broker.unsubscribe(handler));
    }

    /**
     * Gives a control a foreground of the palette, such as that of errors, and keeps it where style sheets set another.
     */
    public static void keepForeground(Control control, Function<Palette, Color> choice) {
        Runnable colour = () -> {
            Color wanted = choice.apply(Palette.of(control.getParent()));
            if (!control.getForeground().equals(wanted)) {
                control.setForeground(wanted);
            }
        };
        colour.run();
        // Where the theme changes all is painted anew, after the style sheets have done their work.
        control.addListener(SWT.Paint, e -> colour.run());
    }

    /**
     * Leaves the colours of a table with {@link SWT#VIRTUAL} rows to the platform; they follow the theme, too. The
     * theme engine keeps rows that it has once styled and resets them when SWT does not have them any more, which ends
     * the process.
     */
    public static Table nativeColours(Table table) {
        table.setData(CSS_DISABLED, Boolean.TRUE);
        return table;
    }

    // Style sheets reach controls some time after the theme has changed, and say nothing when they have.
    private static void follow(Control control, Runnable action, Color seen, int checks) {
        if (control.isDisposed()) {
            return;
        }
        Color now = control.getParent().getBackground();
        if (!now.equals(seen)) {
            action.run();
        }
        if (checks > 0) {
            control.getDisplay().timerExec(CHECK_MILLIS, () -> follow(control, action, now, checks - 1));
        }
    }
}
