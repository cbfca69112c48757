package org.pccd.energy.ui.internal.potentials;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.pccd.crystal.Element;
import org.pccd.energy.potential.InstalledPotential;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.Potentials;
import org.pccd.ui.Tasks;

/** The page PCCD &gt; Potentials: which there are, with licence, checksums and elements; installs and removes them. */
public class PotentialsPage extends PreferencePage implements IWorkbenchPreferencePage {
    /** Identifier of the page. */
    public static final String ID = "org.pccd.energy.ui.potentials";

    private Label advice;
    private Table table;
    private Text details;
    private Button remove;

    @Override
    public void init(IWorkbench workbench) {
        noDefaultAndApplyButton();
        setDescription("Potentials compute energies, forces and stresses. They belong to you, not to the workspace.");
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        advice = new Label(area, SWT.WRAP);
        advice.setData("org.pccd.id", "potentials.advice");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(460, SWT.DEFAULT)
                .applyTo(advice);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        table.setData("org.pccd.id", "potentials.table");
        table.setHeaderVisible(true);
        column("Potential", 260);
        column("Licence", 150);
        column("Elements", 80);
        GridDataFactory.fillDefaults().grab(true, true).hint(480, 110).applyTo(table);
        buttons(area);
        details = new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        details.setData("org.pccd.id", "potentials.details");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(480, 190)
                .applyTo(details);
        table.addListener(SWT.Selection, e -> show());
        refresh();
        return area;
    }

    private void column(String text, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(text);
        column.setWidth(width);
    }

    private void buttons(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        GridDataFactory.fillDefaults().applyTo(area);
        PotentialInstaller installer = new PotentialInstaller(getShell(), this::refresh);
        button(area, "Install from &folder…", installer::fromFolder);
        button(area, "Install from f&ile…", installer::fromFile);
        button(area, "Install from &address…", installer::fromAddress);
        remove = button(area, "&Remove", this::remove);
        remove.setEnabled(false);
    }

    private Button button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> action.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private void refresh() {
        if (!table.isDisposed()) {
            Tasks.quietly(
                    "List potentials",
                    table,
                    progress -> Potentials.ofUser().list(),
                    this::list,
                    e -> setErrorMessage(
                            Tasks.error("Listing the potentials", e).getMessage()));
        }
    }

    private void list(List<InstalledPotential> all) {
        setErrorMessage(null);
        table.removeAll();
        boolean installed = all.stream().anyMatch(p -> p.folder() != null);
        advice.setText(
                installed
                        ? "Relaxations and evaluations use the first of these, unless you choose another."
                        : "No potential is installed: only overlapping atoms can be found. " + Potentials.ADVICE
                                + " Or use the buttons here.");
        for (InstalledPotential p : all) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {p.id(), p.licence(), "…"});
            item.setData(p);
            Tasks.quietly("Elements of " + p.id(), item, progress -> elements(p), found -> elements(item, found), e -> {
                item.setText(2, "damaged");
                item.setData("problem", Tasks.error("Opening " + p.id(), e).getMessage());
                show();
            });
        }
        table.select(0);
        show();
        table.getParent().layout();
    }

    private static List<String> elements(InstalledPotential p) {
        try (Potential opened = Potentials.ofUser().open(p.id(), 1)) {
            return opened.elements().stream().map(Element::symbol).sorted().toList();
        }
    }

    private void elements(TableItem item, List<String> found) {
        item.setText(2, Integer.toString(found.size()));
        item.setData("elements", found.stream().collect(Collectors.joining(" ")));
        show();
    }

    private InstalledPotential chosen() {
        int i = table.getSelectionIndex();
        return i < 0 ? null : (InstalledPotential) table.getItem(i).getData();
    }

    private void show() {
        InstalledPotential p = chosen();
        remove.setEnabled(p != null && p.folder() != null);
        if (p == null) {
            details.setText("");
            return;
        }
        TableItem item = table.getItem(table.getSelectionIndex());
        Object problem = item.getData("problem");
        Object elements = item.getData("elements");
        details.setText(PotentialText.details(p)
                + (problem == null ? "" : "\n\n" + problem)
                + (elements == null ? "" : "\n\nElements: " + elements));
    }

    private void remove() {
        InstalledPotential p = chosen();
        String question = "Delete " + p.folder() + "? Relaxations that were made with it stay.";
        if (MessageDialog.openConfirm(getShell(), "Remove " + p.id(), question)) {
            Tasks.start(
                    "Remove " + p.id(),
                    table,
                    progress -> {
                        Potentials.ofUser().remove(p.id());
                        return p;
                    },
                    done -> refresh());
        }
    }
}
