package org.pccd.dataset.ui.internal.wizard;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.pccd.core.Progress;
import org.pccd.dataset.DatasetImporter;
import org.pccd.dataset.DatasetInfo;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.ImportSource;
import org.pccd.dataset.ui.internal.RefusalMarkers;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Imports in the background, then shows what was made. */
final class ImportJob {
    private ImportJob() {}

    static void start(IWorkbenchWindow window, List<ImportSource> sources, ImportSettings settings, Path folder) {
        Tasks.start(
                "Import into " + folder.getFileName(),
                window.getShell(),
                progress -> run(sources, settings, folder, progress),
                info -> show(window, folder));
    }

    private static DatasetInfo run(
            List<ImportSource> sources, ImportSettings settings, Path folder, Progress progress) {
        Projects.prepare(folder);
        DatasetInfo info = new DatasetImporter(settings, progress).importSources(sources, folder);
        RefusalMarkers.update(folder);
        return info;
    }

    private static void show(IWorkbenchWindow window, Path folder) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            Projects.open(page, folder);
        }
    }
}
