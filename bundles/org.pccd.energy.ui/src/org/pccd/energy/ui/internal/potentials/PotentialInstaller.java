package org.pccd.energy.ui.internal.potentials;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.Potentials;
import org.pccd.ui.Tasks;

/** Installs a potential that the user names, after showing its licence and checksums. */
final class PotentialInstaller {
    private final Shell shell;
    private final Runnable changed;

    /** @param changed called when there is a new one */
    PotentialInstaller(Shell shell, Runnable changed) {
        this.shell = shell;
        this.changed = changed;
    }

    void fromFolder() {
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText("Install a potential");
        dialog.setMessage("The folder with the files of the model, such as model.json and state.pt of matgl.");
        install(dialog.open());
    }

    void fromFile() {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText("Install a potential");
        dialog.setFilterExtensions(new String[] {"*.zip", "*"});
        install(dialog.open());
    }

    void fromAddress() {
        InputDialog dialog = new InputDialog(
                shell,
                "Install a potential",
                "Address of a zip archive with the files of the model:",
                "https://",
                text -> text.matches("https://.+/.+") ? null : "Type an https address of an archive.");
        if (dialog.open() == Window.OK) {
            install(dialog.getValue().strip());
        }
    }

    /** @param source null for nothing */
    void install(String source) {
        if (source != null) {
            Tasks.start(
                    "Install a potential",
                    shell,
                    progress -> Potentials.ofUser().install(source, this::agreed, progress),
                    p -> changed.run());
        }
    }

    private boolean agreed(InstalledPotential p) {
        AtomicBoolean yes = new AtomicBoolean();
        if (!shell.isDisposed()) {
            shell.getDisplay().syncExec(() -> yes.set(!shell.isDisposed() && ask(p)));
        }
        return yes.get();
    }

    private boolean ask(InstalledPotential p) {
        return new MessageDialog(
                                shell,
                                "Install " + p.id(),
                                null,
                                PotentialText.details(p) + "\n\nThe files were tried and work. Install them?",
                                MessageDialog.QUESTION,
                                0,
                                "Install",
                                "Cancel")
                        .open()
                == Window.OK;
    }
}
