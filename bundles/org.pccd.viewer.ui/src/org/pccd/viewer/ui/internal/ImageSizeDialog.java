package org.pccd.viewer.ui.internal;

import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;

/** Asks for the size of a picture to save. */
final class ImageSizeDialog extends Dialog {
    private static final int MAX = 16_384;

    private final Point view;
    private Spinner width;
    private Spinner height;
    private Button keep;
    private Point size;

    private ImageSizeDialog(Shell shell, Point view) {
        super(shell);
        this.view = view;
    }

    /** Width and height in pixels. */
    static Optional<Point> ask(Shell shell, Point view) {
        ImageSizeDialog dialog = new ImageSizeDialog(shell, view);
        return dialog.open() == OK ? Optional.of(dialog.size) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Size of the picture");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite row = new Composite(area, SWT.NONE);
        row.setLayout(new GridLayout(2, false));
        width = spinner(row, "&Width in pixels:", 4 * view.x);
        height = spinner(row, "&Height in pixels:", 4 * view.y);
        keep = new Button(area, SWT.CHECK);
        keep.setText("&Keep the proportions of the view");
        keep.setSelection(true);
        width.addListener(SWT.Selection, e -> other(height, width.getSelection() * (double) view.y / view.x));
        height.addListener(SWT.Selection, e -> other(width, height.getSelection() * (double) view.x / view.y));
        return area;
    }

    private void other(Spinner spinner, double value) {
        if (keep.getSelection()) {
            spinner.setSelection((int) Math.round(value));
        }
    }

    private static Spinner spinner(Composite parent, String label, int value) {
        new Label(parent, SWT.NONE).setText(label);
        Spinner spinner = new Spinner(parent, SWT.BORDER);
        spinner.setValues(Math.clamp(value, 1, MAX), 1, MAX, 0, 10, 100);
        spinner.setToolTipText("1 to 16,384 pixels");
        return spinner;
    }

    @Override
    protected void okPressed() {
        size = new Point(width.getSelection(), height.getSelection());
        super.okPressed();
    }
}
