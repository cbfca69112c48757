package org.pccd.run.ui.internal.editor;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.ui.internal.RunFormat;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.ui.Scrolled;

/** Where a run stands, and what can be done with it. */
final class OverviewPage implements RunEditorPage {
    private static final int SPACING = 14;
    private static final List<String> SHORT = List.of(
            "Done",
            "Best validation loss",
            "Speed",
            "Validation loss",
            "Time left",
            "Training loss",
            "Parameters",
            "Batch");
    private static final List<String> LONG = List.of("Profile", "Dataset", "Structures", "Worker");

    private final IWorkbenchPartSite site;
    private final Path folder;
    private final Map<String, Label> figures = new LinkedHashMap<>();
    private Label title;
    private Label reason;
    private RunProgressBar bar;
    private RunButtons buttons;
    private Composite table;

    OverviewPage(IWorkbenchPartSite site, Path folder) {
        this.site = site;
        this.folder = folder;
    }

    @Override
    public Control create(Composite parent) {
        return Scrolled.vertically(parent, this::content);
    }

    private Control content(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 10).spacing(4, 8).applyTo(page);
        title = new Label(page, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        title.setText(folder.getFileName().toString());
        title.setData(RunUi.ID, "run.title");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        reason = new Label(page, SWT.WRAP);
        reason.setData(RunUi.ID, "run.reason");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(reason);
        bar = new RunProgressBar(page);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        buttons = new RunButtons(page, site);
        table = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(SPACING, 6).applyTo(table);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(table);
        for (String name : SHORT) {
            line(name, 1);
        }
        for (String name : LONG) {
            line(name, 3);
        }
        return page;
    }

    private void line(String name, int columns) {
        Label label = new Label(table, SWT.NONE);
        label.setText(name + ":");
        Label value = new Label(table, SWT.NONE);
        value.setData(RunUi.ID, "run." + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).applyTo(value);
        figures.put(name, value);
    }

    private void set(String name, String value) {
        Label label = figures.get(name);
        if (!label.getText().equals(value)) {
            label.setText(value);
            label.setToolTipText(value);
        }
    }

    @Override
    public void run(RunFolder run) {
        RunConfiguration c = run.configuration();
        set("Profile", c.profile().name().toLowerCase(Locale.ROOT));
        set("Dataset", Path.of(c.dataset()).getFileName().toString());
        figures.get("Dataset").setToolTipText(c.dataset());
        set("Structures", structures(run.info().provenance().splits()));
        set("Batch", c.training().batch() + " structures");
        table.layout(true, true);
    }

    private static String structures(Map<String, Integer> splits) {
        return Stream.of("train", "val", "test")
                .map(split -> String.format(Locale.ROOT, "%s %,d", split, splits.getOrDefault(split, 0)))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void failed(String message) {
        reason.setText(message);
        reason.requestLayout();
    }

    @Override
    public void seen(RunItem item) {
        RunStatus s = item.overview().status();
        if (s == null) {
            failed(item.overview().problem());
            return;
        }
        title.setText(item.name() + ": " + RunFormat.state(s.state()));
        String why = s.message().isEmpty() ? s.task() : s.message();
        if (!reason.getText().equals(why)) {
            reason.setText(why);
            reason.requestLayout();
        }
        bar.show(s);
        buttons.show(item);
        set("Done", RunFormat.steps(s));
        set("Best validation loss", RunFormat.loss(item.overview().bestValidationLoss()));
        set(
                "Speed",
                s.stepsPerSecond() == null || !s.state().live()
                        ? ""
                        : String.format(Locale.ROOT, "%.3g %s per second", s.stepsPerSecond(), s.unit()));
        set("Validation loss", RunFormat.loss(s.validationLoss()));
        set("Time left", RunFormat.left(s));
        set("Training loss", RunFormat.loss(s.loss()));
        set("Parameters", s.parameters() == null ? "" : String.format(Locale.ROOT, "%,d", s.parameters()));
        set("Worker", worker(s));
        table.layout(true, true);
    }

    private static String worker(RunStatus s) {
        RunStatus.Worker w = s.worker();
        return w == null
                ? "none yet"
                : (s.state().live() ? "process " : "last: process ") + w.pid() + " on " + w.machine() + ", "
                        + RunFormat.count(w.threads(), "thread") + ", heap " + w.heapMegabytes() + " MB";
    }
}
