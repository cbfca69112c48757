package org.pccd.run.ui.internal.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.pccd.dataset.DatasetInfo;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Chooses a dataset: one of the workspace's, or any other. Adds three columns to its parent. */
final class DatasetGroup {
    private final Combo combo;
    private final Label facts;
    private final BiConsumer<Path, DatasetInfo> chosen;
    private final List<Path> known = new ArrayList<>();
    private Path current;

    /** @param chosen told the dataset, or null and null where what was chosen is none */
    DatasetGroup(Composite parent, Path first, BiConsumer<Path, DatasetInfo> chosen) {
        this.chosen = chosen;
        new Label(parent, SWT.NONE).setText("&Dataset:");
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setData(RunUi.ID, "newRun.dataset");
        combo.setToolTipText("Datasets of the workspace's projects");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(e -> choose(known.get(combo.getSelectionIndex()))));
        Button browse = new Button(parent, SWT.PUSH);
        browse.setText("&Browse...");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
        new Label(parent, SWT.NONE);
        facts = new Label(parent, SWT.WRAP);
        facts.setData(RunUi.ID, "newRun.datasetFacts");
        facts.setText("Looking for datasets...");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(420, SWT.DEFAULT)
                .applyTo(facts);
        Tasks.quietly(
                "Looking for datasets",
                combo,
                progress -> DatasetFinder.below(
                        Stream.of(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                                .filter(IProject::isOpen)
                                .flatMap(p -> Projects.path(p).stream())
                                .toList()),
                found -> show(found, first),
                failed -> facts.setText(failed.getMessage()));
    }

    private void show(List<Path> found, Path first) {
        known.addAll(found);
        if (first != null && !known.contains(first)) {
            known.addFirst(first);
        }
        known.forEach(path -> combo.add(label(path)));
        if (known.isEmpty()) {
            facts.setText("There is no dataset in the workspace yet: File > New > Dataset makes one.");
            return;
        }
        choose(first == null ? known.getFirst() : first);
    }

    private static String label(Path folder) {
        String place = Projects.container(folder)
                .map(container ->
                        container.getParent().getFullPath().makeRelative().toString())
                .orElseGet(() -> String.valueOf(folder.getParent()));
        return folder.getFileName() + "  (" + place + ")";
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(combo.getShell(), SWT.OPEN);
        dialog.setText("Dataset");
        dialog.setMessage("The folder of a dataset, with its dataset.json");
        String folder = dialog.open();
        if (folder != null) {
            Path path = Path.of(folder);
            if (!known.contains(path)) {
                known.add(path);
                combo.add(label(path));
            }
            choose(path);
        }
    }

    private void choose(Path path) {
        current = path;
        combo.select(known.indexOf(path));
        Tasks.quietly(
                "Reading " + path,
                combo,
                progress -> RunDraft.read(path),
                info -> {
                    if (path.equals(current)) {
                        say(facts(info));
                        chosen.accept(path, info);
                    }
                },
                failed -> {
                    if (path.equals(current)) {
                        say(failed.getMessage());
                        chosen.accept(null, null);
                    }
                });
    }

    private void say(String text) {
        facts.setText(text);
        facts.requestLayout();
    }

    private static String facts(DatasetInfo info) {
        return String.format(
                Locale.ROOT,
                "%s: %,d structures (train %,d, val %,d, test %,d)",
                info.name(),
                info.counts().kept(),
                info.splits().getOrDefault("train", 0),
                info.splits().getOrDefault("val", 0),
                info.splits().getOrDefault("test", 0));
    }
}
