package org.pccd.dataset.ui.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Progress;
import org.pccd.dataset.Dataset;
import org.pccd.plot.Figure;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Writes charts to files. */
final class ChartExport {
    private record Item(String name, Figure figure, Supplier<String> csv) {}

    private ChartExport() {}

    /** Asks for a folder and writes them there in the background. */
    static void ask(Shell shell, Dataset dataset, List<StatisticsChart> charts) {
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText("Folder for the Charts");
        String folder = dialog.open();
        if (folder == null) {
            return;
        }
        List<Item> items = new ArrayList<>();
        charts.forEach(c -> items.add(new Item(c.column(), c.figure(), c.csv())));
        Path target = Path.of(folder);
        Tasks.start(
                "Export the charts of " + dataset.info().name(),
                shell,
                progress -> write(items, target, progress),
                nothing -> Projects.refresh(target));
    }

    private static Void write(List<Item> items, Path folder, Progress progress) throws IOException {
        progress.begin("Export", items.size(), "charts");
        int done = 0;
        for (Item item : items) {
            progress.check();
            String name = item.name().replaceAll("[^A-Za-z0-9_.-]+", "_");
            item.figure().save(folder.resolve(name));
            AtomicFiles.write(folder.resolve(name + ".csv"), item.csv().get());
            progress.done(++done);
        }
        return null;
    }
}
