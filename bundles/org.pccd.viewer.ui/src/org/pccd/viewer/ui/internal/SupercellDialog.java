package org.pccd.viewer.ui.internal;

import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.pccd.viewer.ViewSettings;

/** Asks for the number of unit cells along each axis. */
final class SupercellDialog extends Dialog {
    private final Spinner[] spinners = new Spinner[3];
    private ViewSettings settings;

    private SupercellDialog(Shell shell, ViewSettings settings) {
        super(shell);
        this.settings = settings;
    }

    static Optional<ViewSettings> ask(Shell shell, ViewSettings settings) {
        SupercellDialog dialog = new SupercellDialog(shell, settings);
        return dialog.open() == OK ? Optional.of(dialog.settings) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Supercell");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite row = new Composite(area, SWT.NONE);
        row.setLayout(new GridLayout(6, false));
        int[] now = {settings.a(), settings.b(), settings.c()};
        for (int i = 0; i < 3; i++) {
            new Label(row, SWT.NONE).setText("Cells along &" + "abc".charAt(i) + ":");
            spinners[i] = new Spinner(row, SWT.BORDER);
            spinners[i].setValues(now[i], 1, ViewSettings.MAX_CELLS, 0, 1, 5);
            spinners[i].setToolTipText("1 to " + ViewSettings.MAX_CELLS + " unit cells");
        }
        return area;
    }

    @Override
    protected void okPressed() {
        settings = settings.withSupercell(
                spinners[0].getSelection(), spinners[1].getSelection(), spinners[2].getSelection());
        super.okPressed();
    }
}
