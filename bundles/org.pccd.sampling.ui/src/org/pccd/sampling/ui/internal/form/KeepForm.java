package org.pccd.sampling.ui.internal.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.encoding.Encoder.Part;

/** An exact formula, or a structure to start from and what of it is kept; as far as the run's encoder can. */
final class KeepForm {
    private static final String NO_FORMULA = "The encoder of this run cannot guarantee a formula";
    private static final String NO_PARTS = "The encoder of this run cannot keep parts of a structure";

    private final Composite form;
    private final Text formula;
    private final Text file;
    private final Button browse;
    private final Map<Part, Button> parts = new EnumMap<>(Part.class);
    private final Text sites;
    private final Runnable changed;
    private Set<Part> holds = Set.of();

    KeepForm(Composite parent, Runnable changed) {
        this.changed = changed;
        form = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        form.setLayout(layout);
        label("Exact &formula:");
        formula = text(form, "sampling.formula", "such as Na4Cl4: the atoms in the cell of every sample");
        formula.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        label("&Start from:");
        file = text(form, "sampling.start", "a file with one structure");
        file.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        browse = new Button(form, SWT.PUSH);
        browse.setText("Bro&wse...");
        browse.addListener(SWT.Selection, e -> choose());
        label("Keep:");
        Composite row = new Composite(form, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        RowLayout line = new RowLayout();
        line.center = true;
        line.marginLeft = 0;
        row.setLayout(line);
        for (Part part : Part.values()) {
            Button box = new Button(row, SWT.CHECK);
            box.setText(part.name().toLowerCase(Locale.ROOT));
            box.setData("org.pccd.id", "sampling.keep." + part.name().toLowerCase(Locale.ROOT));
            box.addListener(SWT.Selection, e -> changed.run());
            parts.put(part, box);
        }
        new Label(row, SWT.NONE).setText("   sites:");
        sites = text(row, "sampling.keep.sites", "1,3,...        ");
        sites.setToolTipText("Numbers of single sites in the file that are kept whole, from 1");
        enable(false);
    }

    Control control() {
        return form;
    }

    private void label(String text) {
        new Label(form, SWT.NONE).setText(text);
    }

    private Text text(Composite parent, String id, String hint) {
        Text text = new Text(parent, SWT.BORDER);
        text.setMessage(hint);
        text.setData("org.pccd.id", id);
        text.addListener(SWT.Modify, e -> {
            enableKept();
            changed.run();
        });
        return text;
    }

    void show(RunFacts facts) {
        holds = facts.holds();
        enable(facts.holdsFormula());
    }

    private void enable(boolean holdsFormula) {
        enable(formula, holdsFormula, "Atoms in the cell of every sample: exactly these", NO_FORMULA);
        enable(file, !holds.isEmpty(), "A file that holds one structure", NO_PARTS);
        browse.setEnabled(!holds.isEmpty());
        enableKept();
    }

    private static void enable(Text text, boolean possible, String meaning, String reason) {
        if (!possible) {
            text.setText("");
        }
        text.setEnabled(possible);
        text.setToolTipText(possible ? meaning : reason);
    }

    // What is kept means nothing without a structure.
    private void enableKept() {
        boolean given = file != null && !file.getText().isBlank();
        parts.forEach((part, box) -> box.setEnabled(given && holds.contains(part)));
        if (sites != null) {
            sites.setEnabled(given);
        }
    }

    private void choose() {
        FileDialog dialog = new FileDialog(form.getShell(), SWT.OPEN);
        dialog.setText("Structure to start from");
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    /** Empty where none is asked for. */
    String formula() {
        return formula.getText().strip();
    }

    /** File to start from, empty where there is none. */
    String file() {
        return file.getText().strip();
    }

    /** What is kept, as the command line takes it. */
    String hold() {
        List<String> kept = new ArrayList<>();
        parts.forEach((part, box) -> {
            if (box.getSelection()) {
                kept.add(part.name().toLowerCase(Locale.ROOT));
            }
        });
        String numbers = sites.getText().strip();
        if (!numbers.isEmpty()) {
            kept.add("sites=" + numbers);
        }
        return String.join(",", kept);
    }
}
