package org.pccd.workbench.internal;

import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.pccd.plugins.Installation;
import org.pccd.plugins.Installation.Result;
import org.pccd.plugins.Offer;
import org.pccd.plugins.Plugins;
import org.pccd.ui.Tasks;

/** Installs what is in a file: examines it, asks whether its plugins and signers are welcome, and tells the end. */
final class PluginInstaller {
    private static final String TITLE = "Install plugin";

    private final Shell shell;
    private final Runnable installed;

    /** @param installed called in the thread of the user interface when the list of plugins has changed */
    PluginInstaller(Shell shell, Runnable installed) {
        this.shell = shell;
        this.installed = installed;
    }

    static Optional<String> chooseFile(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.SHEET);
        dialog.setText("Plugin, or zip of plugins or of an update site");
        dialog.setFilterNames(new String[] {"Plugins (*.jar, *.zip)", "All files"});
        dialog.setFilterExtensions(new String[] {"*.jar;*.zip", "*"});
        return Optional.ofNullable(dialog.open());
    }

    void install(String file) {
        Tasks.start(
                "Examining " + file,
                shell,
                progress -> Plugins.prepare(file, Optional.empty(), false, progress),
                this::ask);
    }

    private void ask(Installation installation) {
        String[] buttons = {"Install", "Cancel"};
        String question = describe(installation.offer());
        if (MessageDialog.open(MessageDialog.QUESTION, shell, TITLE, question, SWT.SHEET, buttons) != 0) {
            installation.close();
            return;
        }
        Tasks.start(
                "Installing " + installation.offer().title(),
                shell,
                progress -> {
                    try (installation) {
                        return installation.install(progress);
                    }
                },
                this::tell);
    }

    static String describe(Offer offer) {
        StringBuilder text =
                new StringBuilder("A plugin can do all that you can. Install this into " + offer.target() + "?\n");
        for (Offer.Plugin plugin : offer.plugins()) {
            String vendor = plugin.vendor().isEmpty() ? "" : " of " + plugin.vendor();
            text.append("\n" + plugin.name() + vendor + "\n" + plugin.id() + " " + plugin.version() + ", "
                    + plugin.signature() + "\nSHA-256 " + plugin.sha256() + "\n");
        }
        offer.replaces().forEach(old -> text.append("\nReplaces " + old));
        offer.remarks().forEach(remark -> text.append("\nBut: " + remark));
        return text.toString();
    }

    private void tell(Result result) {
        installed.run();
        String names = String.join("\n", result.installed());
        if (!result.problems().isEmpty()) {
            MessageDialog.openWarning(
                    shell, TITLE, names + "\n\nInstalled, but not working:\n" + String.join("\n", result.problems()));
        } else if (!result.restart()) {
            MessageDialog.openInformation(shell, TITLE, names + "\n\nInstalled, and ready to be used.");
        } else if (MessageDialog.openQuestion(
                shell, TITLE, names + "\n\nInstalled. It is there after a restart of the window; restart now?")) {
            PlatformUI.getWorkbench().restart();
        }
    }
}
