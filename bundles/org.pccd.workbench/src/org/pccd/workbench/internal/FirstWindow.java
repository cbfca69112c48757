package org.pccd.workbench.internal;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.osgi.service.prefs.BackingStoreException;

/** Gives the first window of a new workspace the room that three columns need; later the workbench keeps the size. */
public class FirstWindow implements IStartup {
    private static final String PLUGIN = "org.pccd.workbench";
    private static final String SIZED = "firstWindowSized";

    @Override
    public void earlyStartup() {
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(PLUGIN);
        if (preferences.getBoolean(SIZED, false)) {
            return;
        }
        preferences.putBoolean(SIZED, true);
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            StatusManager.getManager().handle(Status.error("The workspace's settings cannot be written", e));
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().asyncExec(() -> {
            if (workbench.getWorkbenchWindowCount() > 0) {
                enlarge(workbench.getWorkbenchWindows()[0].getShell());
            }
        });
    }

    private static void enlarge(Shell shell) {
        Rectangle room = shell.getMonitor().getClientArea();
        int width = Math.min(room.width, 1600);
        int height = Math.min(room.height, 1000);
        shell.setBounds(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height);
    }
}
