package org.pccd.sampling.ui.internal.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.statushandlers.StatusManager;
import org.pccd.core.Progress;
import org.pccd.report.ExportItem;
import org.pccd.report.ExportKind;
import org.pccd.report.StructureExport;
import org.pccd.report.StructuresReport;
import org.pccd.ui.Icons;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Exports what is selected as files, pictures, a table or a report. The work is a task of the Progress view. */
public final class ExportWizard extends Wizard implements IExportWizard {
    private static final String PLUGIN = "org.pccd.sampling.ui";

    private ExportSource source;
    private ExportPage page;
    private Shell owner;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle("Export structures");
        setDefaultPageImageDescriptor(Icons.EXPORT.descriptor());
        owner = workbench.getActiveWorkbenchWindow().getShell();
        source = ExportSource.of(selection);
        page = new ExportPage(
                source, Projects.place(Projects.SAMPLES, selection).resolveSibling("exports"));
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Optional<ExportKind> kind = page.kind();
        Path target = page.target();
        boolean force = page.force();
        StructureExport.Settings images = page.images();
        StructuresReport.Settings report = page.report();
        Tasks.start(
                "Export structures to " + target.getFileName(),
                owner,
                progress -> {
                    Projects.prepare(target);
                    return kind.isPresent()
                            ? export(new StructureExport(kind.get(), target, images, force), progress)
                            : report(new StructuresReport(source.samples(), report), target, force, progress);
                },
                refused -> done(target, refused));
        return true;
    }

    private List<String> export(StructureExport export, Progress progress) {
        try (Stream<ExportItem> items = source.items()) {
            return export.run(items.iterator(), source.count(), progress).refused();
        }
    }

    private List<String> report(StructuresReport report, Path target, boolean force, Progress progress) {
        try (Stream<ExportItem> items = source.items()) {
            return report.write(items.iterator(), source.count(), target, force, progress)
                    .refused();
        }
    }

    private static void done(Path target, List<String> refused) {
        Projects.refresh(target.getParent());
        if (!refused.isEmpty()) {
            IStatus[] reasons = refused.stream()
                    .map(r -> new Status(IStatus.WARNING, PLUGIN, r))
                    .toArray(IStatus[]::new);
            String message = refused.size() + " structures could not be exported.";
            StatusManager.getManager().handle(new MultiStatus(PLUGIN, 0, reasons, message, null), StatusManager.SHOW);
        }
    }
}
