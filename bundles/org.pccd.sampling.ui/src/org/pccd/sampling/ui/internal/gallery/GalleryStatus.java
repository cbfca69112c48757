package org.pccd.sampling.ui.internal.gallery;

import java.time.Duration;
import java.util.Locale;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.pccd.evaluation.EvaluationReport;
import org.pccd.run.RunStatus;

/** One line on how many samples are shown, where the work stands, and what the evaluation compares with. */
final class GalleryStatus {
    private final Composite line;
    private final Label counts;
    private final Link state;
    private final Link filter;
    private final GalleryModel model;
    private final GalleryController controller;

    GalleryStatus(Composite parent, GalleryModel model, GalleryController controller) {
        this.model = model;
        this.controller = controller;
        line = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 1;
        line.setLayout(layout);
        counts = new Label(line, SWT.NONE);
        counts.setData("org.pccd.id", "gallery.counts");
        filter = new Link(line, SWT.NONE);
        filter.addListener(SWT.Selection, e -> model.setFilter(GalleryFilter.NONE));
        state = new Link(line, SWT.NONE);
        state.setData("org.pccd.id", "gallery.state");
        state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        state.addListener(SWT.Selection, e -> act(e.text));
        model.onContent(this::refresh);
        model.onSelection(this::refresh);
        controller.onState(this::refresh);
        refresh();
    }

    Control control() {
        return line;
    }

    private void refresh() {
        if (line.isDisposed()) {
            return;
        }
        String text = String.format(Locale.ROOT, "%,d samples", model.size());
        if (model.visible().size() != model.size()) {
            text = String.format(Locale.ROOT, "%,d of %s", model.visible().size(), text);
        }
        int selected = model.selection().size();
        counts.setText(selected > 1 ? text + String.format(Locale.ROOT, ", %,d selected", selected) : text);
        boolean filtered = !model.filter().equals(GalleryFilter.NONE);
        FunnelStep step = model.filter().step();
        filter.setText(!filtered ? "" : (step == null ? "" : step.title() + " ") + "<a>show all</a>");
        filter.setVisible(filtered);
        state.setText(stateText());
        line.layout();
    }

    private String stateText() {
        return switch (controller.phase()) {
            case LOADING -> controller.status() == null ? "Reading the samples …" : work(controller.status());
            case DRAWING -> work(controller.status());
            case NO_REFERENCE -> "Not evaluated: the dataset of the run is not here. <a href=\"choose\">Choose one</a>";
            case EVALUATING -> "Evaluating …";
            case EVALUATED -> evaluated();
            case OUTDATED -> controller.message() + " <a href=\"evaluate\">Evaluate</a>";
            case FAILED -> escape(controller.message()) + " <a href=\"evaluate\">Evaluate</a>";
        };
    }

    private String evaluated() {
        EvaluationReport report = model.evaluation().orElseThrow().report();
        String text = "Compared with " + escape(report.reference().known());
        return text + " (" + report.matcher().name() + " tolerances). <a href=\"evaluate\">Evaluate anew</a>"
                + " · <a href=\"choose\">Other dataset</a>"
                + (controller.message().isEmpty() ? "" : ". Not kept: " + escape(controller.message()));
    }

    private static String work(RunStatus status) {
        String text = status.state().name().toLowerCase(Locale.ROOT);
        if (status.state() == RunStatus.State.RUNNING && status.stepsPerSecond() != null) {
            text = String.format(Locale.ROOT, "drawing, %.2g samples/s", status.stepsPerSecond());
        }
        if (status.steps() > 0) {
            text += String.format(Locale.ROOT, ", %,d of %,d", status.step(), status.steps());
        }
        if (status.secondsLeft() != null) {
            Duration left = Duration.ofSeconds(Math.round(status.secondsLeft()));
            text += String.format(Locale.ROOT, ", %d:%02d min left", left.toMinutes(), left.toSecondsPart());
        }
        return escape("Sampling: " + text + (status.message().isEmpty() ? "" : ". " + status.message()));
    }

    private void act(String what) {
        if (what.equals("evaluate")) {
            controller.evaluate();
            return;
        }
        DirectoryDialog dialog = new DirectoryDialog(line.getShell());
        dialog.setText("Dataset to compare with");
        dialog.setMessage("Novelty and the nearest known structures are told against this dataset.");
        String chosen = dialog.open();
        if (chosen != null) {
            java.nio.file.Path dataset = java.nio.file.Path.of(chosen);
            if (!java.nio.file.Files.exists(dataset.resolve("dataset.json"))) {
                MessageDialog.openError(
                        line.getShell(), "No dataset", chosen + " is no dataset: it holds no dataset.json.");
                return;
            }
            References.choose(model.folder(), dataset);
            controller.evaluate();
        }
    }

    private static String escape(String text) {
        return text.replace("<", "‹").replace("&", "&&");
    }
}
