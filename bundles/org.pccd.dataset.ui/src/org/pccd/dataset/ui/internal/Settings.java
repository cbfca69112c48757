package org.pccd.dataset.ui.internal;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** What this bundle remembers between sessions. */
public final class Settings {
    private Settings() {}

    /** The section of this name, made where it is missing. */
    public static IDialogSettings section(String name) {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(Settings.class))
                .getDialogSettings();
        IDialogSettings section = all.getSection(name);
        return section == null ? all.addNewSection(name) : section;
    }
}
