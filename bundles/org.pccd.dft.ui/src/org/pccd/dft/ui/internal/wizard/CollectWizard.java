package org.pccd.dft.ui.internal.wizard;

import java.util.List;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftCollection;
import org.pccd.dft.ui.internal.DftModel;
import org.pccd.dft.ui.internal.JobItem;
import org.pccd.dft.ui.internal.commands.Commands;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Writes the results of folders of DFT jobs: a table with their provenance, and the final structures. */
public final class CollectWizard extends Wizard implements IExportWizard {
    private List<DftBatch> batches = List.of();
    private CollectPage page;

    public CollectWizard() {
        setWindowTitle("Collect DFT results");
    }

    /** Of the selected jobs' folders; of all that are known where none is selected. */
    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        List<JobItem> jobs = Commands.jobs(selection);
        batches = (jobs.isEmpty() ? DftModel.get().items() : jobs)
                .stream()
                        .collect(java.util.stream.Collectors.toMap(
                                JobItem::folder, JobItem::batch, (a, b) -> a, java.util.TreeMap::new))
                        .values()
                        .stream()
                        .toList();
    }

    @Override
    public void addPages() {
        page = new CollectPage(batches);
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        var table = page.table();
        var structures = page.structures();
        Tasks.start(
                "Collecting DFT results",
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
                progress -> {
                    DftCollection collection = DftCollection.of(batches);
                    if (table.isPresent()) {
                        collection.writeTable(table.get(), page.replaces());
                        Projects.refresh(table.get().getParent());
                    }
                    if (structures.isPresent()) {
                        collection.writeStructures(structures.get(), page.replaces());
                        Projects.refresh(structures.get().getParent());
                    }
                    DftModel.get().lookNow();
                    return null;
                },
                done -> {});
        return true;
    }
}
