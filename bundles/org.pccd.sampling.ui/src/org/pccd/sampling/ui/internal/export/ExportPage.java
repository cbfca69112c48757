package org.pccd.sampling.ui.internal.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.report.ExportKind;
import org.pccd.report.StructureExport;
import org.pccd.report.StructuresReport;
import org.pccd.ui.RecordForm;

/** What to export as, and where to. */
final class ExportPage extends WizardPage {
    private final ExportSource source;
    private final Path place;
    private Combo kind;
    private Label hint;
    private TargetField target;
    private Button force;
    private Composite stack;
    private Composite nothing;
    private RecordForm<StructureExport.Settings> images;
    private RecordForm<StructuresReport.Settings> report;
    private Path suggested;

    /** @param place folder for suggestions */
    ExportPage(ExportSource source, Path place) {
        super("export", "Export structures", null);
        this.source = source;
        this.place = place;
        setDescription(
                source.empty() ? "Select structures, files or folders of structures first." : source.description());
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        new Label(page, SWT.NONE).setText("&As:");
        kind = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        kind.setData("org.pccd.id", "export.kind");
        List<String> titles = new ArrayList<>(
                Arrays.stream(ExportKind.values()).map(ExportKind::title).toList());
        titles.add("Report (HTML)");
        kind.setItems(titles.toArray(String[]::new));
        kind.select(0);
        kind.addListener(SWT.Selection, e -> chosen());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(kind);
        new Label(page, SWT.NONE);
        hint = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(420, SWT.DEFAULT)
                .applyTo(hint);
        target = new TargetField(page, this::validate);
        new Label(page, SWT.NONE);
        force = new Button(page, SWT.CHECK);
        force.setText("Replace files that &exist");
        force.addListener(SWT.Selection, e -> validate());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(force);
        stack = new Composite(page, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(stack);
        nothing = new Composite(stack, SWT.NONE);
        images = RecordForm.of(StructureExport.Settings.USUAL).create(stack);
        report = RecordForm.of(StructuresReport.Settings.USUAL).create(stack);
        images.onChange(this::validate);
        report.onChange(this::validate);
        setControl(page);
        chosen();
    }

    private void chosen() {
        Optional<ExportKind> chosen = kind();
        hint.setText(chosen.map(ExportKind::hint)
                .orElse("One page with provenance, figures, and a table of the structures with pictures"));
        target.kind(folder(), chosen.isPresent() ? "*.csv" : "*.html");
        String name = chosen.map(k -> k.folder() ? k.id() : "structures.csv").orElse("report.html");
        if (suggested == null || target.path().filter(suggested::equals).isPresent()) {
            suggested = place.resolve(name).toAbsolutePath();
            target.set(suggested);
        }
        boolean pictures = chosen.filter(k -> k == ExportKind.IMAGES).isPresent();
        ((StackLayout) stack.getLayout()).topControl =
                chosen.isEmpty() ? report.control() : pictures ? images.control() : nothing;
        stack.layout();
        ((Composite) getControl()).layout(true, true);
        validate();
    }

    private boolean folder() {
        return kind().map(ExportKind::folder).orElse(false);
    }

    private void validate() {
        setErrorMessage(problem());
        setPageComplete(getErrorMessage() == null);
    }

    private String problem() {
        if (source.empty()) {
            return "Nothing is selected that could be exported.";
        }
        if (target.path().isEmpty()) {
            return "Say where to write to.";
        }
        Path path = target.path().get();
        if (!folder() && Files.isDirectory(path)) {
            return path + " is a folder; name a file.";
        }
        if (!folder() && Files.exists(path) && !force.getSelection()) {
            return path.getFileName() + " exists: allow to replace it, or choose another name.";
        }
        Map<String, String> problems = kind().isEmpty() ? report.problems() : images.problems();
        return problems.values().stream().findFirst().orElse(null);
    }

    /** What to export as, empty for a report. */
    Optional<ExportKind> kind() {
        int chosen = kind.getSelectionIndex();
        return chosen < ExportKind.values().length ? Optional.of(ExportKind.values()[chosen]) : Optional.empty();
    }

    Path target() {
        return target.path().orElseThrow();
    }

    boolean force() {
        return force.getSelection();
    }

    StructureExport.Settings images() {
        return images.value();
    }

    StructuresReport.Settings report() {
        return report.value();
    }
}
