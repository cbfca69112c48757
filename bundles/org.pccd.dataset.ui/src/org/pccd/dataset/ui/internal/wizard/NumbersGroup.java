package org.pccd.dataset.ui.internal.wizard;

import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.pccd.core.PccdException;
import org.pccd.dataset.Duplicates;
import org.pccd.dataset.ImportFilter;
import org.pccd.dataset.ImportSettings;

/** Filters by numbers and symmetry, and what else an import asks. */
final class NumbersGroup {
    private final Runnable changed;
    private Spinner minElements;
    private Spinner maxElements;
    private Spinner minSites;
    private Spinner maxSites;
    private Text groups;
    private Text symprec;
    private Combo duplicates;
    private Button disorder;
    private Spinner validation;
    private Spinner test;

    NumbersGroup(Composite parent, ImportSettings settings, Runnable changed) {
        this.changed = changed;
        Group group = new Group(parent, SWT.NONE);
        group.setText("Numbers and symmetry");
        GridLayoutFactory.swtDefaults().numColumns(5).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        numbers(group, settings);
        symmetry(group, settings);
        rest(group, settings);
    }

    private void numbers(Composite group, ImportSettings s) {
        label(group, "&Elements:", 1);
        minElements = spinner(group, s.filter().minElements(), 118, "Fewest different elements");
        label(group, "to", 1);
        maxElements = spinner(group, s.maxElements(), 118, "Most different elements");
        label(group, "", 1);
        label(group, "&Sites:", 1);
        minSites = spinner(group, s.filter().minSites(), 1_000_000, "Fewest sites in the cell");
        label(group, "to", 1);
        maxSites = spinner(group, s.maxSites(), 1_000_000, "Most sites in the cell");
        label(group, "", 1);
    }

    private void symmetry(Composite group, ImportSettings s) {
        label(group, "Space &groups:", 1);
        groups = text(group, s.filter().spaceGroups(), "Numbers and ranges such as 195-230, 62; empty for all");
        groups.setMessage("all; such as 195-230, 62");
        groups.setData("org.pccd.id", "newDataset.spaceGroups");
        GridDataFactory.fillDefaults().grab(true, false).span(4, 1).applyTo(groups);
        label(group, "Found &within:", 1);
        symprec = text(group, Double.toString(s.symprec()), "Tolerance of positions in Å; 0: look for no symmetry");
        GridDataFactory.fillDefaults().hint(60, SWT.DEFAULT).applyTo(symprec);
        label(group, "Å", 3);
    }

    private void rest(Composite group, ImportSettings s) {
        label(group, "&Duplicates:", 1);
        duplicates = new Combo(group, SWT.READ_ONLY);
        for (Duplicates d : Duplicates.values()) {
            duplicates.add(d.name().toLowerCase(Locale.ROOT));
        }
        duplicates.select(s.duplicates().ordinal());
        duplicates.setToolTipText("What becomes of structures that equal an earlier one; not in the preview");
        duplicates.addListener(SWT.Selection, e -> changed.run());
        GridDataFactory.fillDefaults().span(4, 1).applyTo(duplicates);
        disorder = new Button(group, SWT.CHECK);
        disorder.setText("Keep disordere&d structures");
        disorder.setToolTipText("Structures with partially or multiply occupied sites");
        disorder.setSelection(s.disorder());
        disorder.addListener(SWT.Selection, e -> changed.run());
        GridDataFactory.fillDefaults().span(5, 1).applyTo(disorder);
        label(group, "Sp&lit off:", 1);
        validation = spinner(
                group,
                (int) Math.round(100 * s.validation()),
                100,
                "Percent of the entries whose split nothing names that go to validation");
        label(group, "% val", 1);
        test = spinner(
                group,
                (int) Math.round(100 * s.test()),
                100,
                "Percent of the entries whose split nothing names that go to test");
        label(group, "% test", 1);
        validation.setMinimum(0);
        test.setMinimum(0);
    }

    /** Shows the numbers of other settings. */
    void show(ImportSettings s) {
        maxElements.setSelection(s.maxElements());
        maxSites.setSelection(s.maxSites());
        disorder.setSelection(s.disorder());
    }

    /** @throws PccdException where a value makes no sense */
    ImportSettings applyTo(ImportSettings s) {
        ImportFilter filter = s.filter()
                .withAtLeast(minElements.getSelection(), minSites.getSelection())
                .withSpaceGroups(groups.getText().strip());
        return s.withLimits(maxElements.getSelection(), maxSites.getSelection())
                .withSymprec(tolerance())
                .withDisorder(disorder.getSelection())
                .withDuplicates(Duplicates.values()[duplicates.getSelectionIndex()])
                .withSplits(validation.getSelection() / 100.0, test.getSelection() / 100.0, s.seed())
                .withFilter(filter);
    }

    private double tolerance() {
        try {
            return Double.parseDouble(symprec.getText().strip());
        } catch (NumberFormatException e) {
            throw new PccdException("The tolerance of symmetry is no number; write for example 0.01.", e);
        }
    }

    private static void label(Composite parent, String text, int span) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .span(span, 1)
                .applyTo(label);
    }

    private Spinner spinner(Composite parent, int value, int max, String hint) {
        Spinner spinner = new Spinner(parent, SWT.BORDER);
        spinner.setValues(value, 1, max, 0, 1, 10);
        listen(spinner, SWT.Modify, hint);
        return spinner;
    }

    private Text text(Composite parent, String value, String hint) {
        Text text = new Text(parent, SWT.BORDER);
        text.setText(value);
        listen(text, SWT.Modify, hint);
        return text;
    }

    private void listen(Control control, int event, String hint) {
        control.setToolTipText(hint);
        control.addListener(event, e -> changed.run());
    }
}
