package org.pccd.dft.ui.internal.wizard;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.dft.CalculatorProvider;
import org.pccd.dft.Preset;
import org.pccd.dft.queue.BatchInfo;
import org.pccd.dft.ui.internal.DftUi;
import org.pccd.ui.Projects;

/** Which structures, by which program, what is asked, and where the jobs lie. */
final class WhatPage extends WizardPage {
    private static final List<String> PRESETS =
            List.of("Relaxation of positions and cell", "Static: energy, forces and stress as it is");

    private final DftDraft draft;
    private final Path usualPlace;
    private final List<CalculatorProvider<?>> providers = BatchInfo.providers();
    private Text name;
    private Text place;
    private boolean named;
    private boolean naming;

    WhatPage(DftDraft draft, Path usualPlace) {
        super("what");
        this.draft = draft;
        this.usualPlace = usualPlace;
        setTitle("Calculate structures by DFT");
        setDescription("Each structure becomes a job. Nothing is written or started before the checks were shown.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        new SourcesGroup(page, draft.sources, this::changed);
        Combo program = combo(
                page,
                "&Program:",
                "newDft.calculator",
                providers.stream().map(CalculatorProvider::title).toList());
        program.select(providers.stream()
                .map(CalculatorProvider::id)
                .toList()
                .indexOf(draft.provider().id()));
        program.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            draft.provider(providers.get(program.getSelectionIndex()));
            changed();
        }));
        Combo preset = combo(page, "P&reset:", "newDft.preset", PRESETS);
        preset.select(draft.preset().ordinal());
        preset.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            draft.preset(Preset.values()[preset.getSelectionIndex()]);
            changed();
        }));
        createName(page);
        setControl(page);
        propose();
        changed();
        setErrorMessage(null);
    }

    private static Combo combo(Composite page, String label, String id, List<String> items) {
        new Label(page, SWT.NONE).setText(label);
        Combo combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items.toArray(String[]::new));
        combo.setData(DftUi.ID, id);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
        return combo;
    }

    private void createName(Composite page) {
        new Label(page, SWT.NONE).setText("&Name:");
        name = new Text(page, SWT.BORDER);
        name.setData(DftUi.ID, "newDft.name");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
        new Label(page, SWT.NONE).setText("&In folder:");
        place = new Text(page, SWT.BORDER);
        place.setText(usualPlace.toString());
        place.setData(DftUi.ID, "newDft.place");
        place.setToolTipText("The jobs become a folder of their name in this one");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("&Browse...");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
        name.addModifyListener(e -> {
            named |= !naming;
            changed();
        });
        place.addModifyListener(e -> changed());
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
        dialog.setText("Folder for the jobs");
        dialog.setFilterPath(place.getText());
        String folder = dialog.open();
        if (folder != null) {
            place.setText(folder);
        }
    }

    // The name follows the structures until somebody types one.
    private void propose() {
        if (!named) {
            String wanted = draft.sources.name() + "-" + draft.preset().name().toLowerCase(java.util.Locale.ROOT);
            naming = true;
            name.setText(Projects.unused(Path.of(place.getText()), wanted)
                    .getFileName()
                    .toString());
            naming = false;
        }
    }

    private void changed() {
        if (naming || getControl() == null) {
            return;
        }
        try {
            propose();
            draft.folder = DftDraft.folder(place.getText(), name.getText()).orElse(null);
            String problem = draft.problem();
            setErrorMessage(problem);
            setPageComplete(problem == null);
        } catch (InvalidPathException e) {
            setErrorMessage("'" + e.getInput() + "' cannot be the name of a folder: " + e.getReason() + ".");
            setPageComplete(false);
        }
    }
}
