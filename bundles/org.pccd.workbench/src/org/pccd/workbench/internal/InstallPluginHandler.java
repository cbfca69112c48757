package org.pccd.workbench.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** <em>Help &gt; Install Plugin from File</em>. */
public class InstallPluginHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        PluginInstaller.chooseFile(shell)
                .ifPresent(file -> new PluginInstaller(shell, () -> InstalledPartsView.refreshOpen()).install(file));
        return null;
    }
}
