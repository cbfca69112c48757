package org.pccd.sampling.ui.internal.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Link;
import org.pccd.energy.potential.Potentials;
import org.pccd.evaluation.EvaluationReport;
import org.pccd.run.RunStatus;
import org.pccd.ui.Tasks;

/** One line on where the work stands, and what the evaluation compares with. */
final class GalleryStatus {
    private final Link state;
    private final GalleryModel model;
    private final GalleryController controller;

    GalleryStatus(Composite parent, GalleryModel model, GalleryController controller) {
        this.model = model;
        this.controller = controller;
        state = new Link(parent, SWT.NONE);
        state.setData("org.pccd.id", "gallery.state");
        state.addListener(SWT.Selection, e -> act(e.text));
        controller.onState(this::refresh);
        refresh();
    }

    Control control() {
        return state;
    }

    private void refresh() {
        if (!state.isDisposed() && !state.getText().equals(stateText())) {
            state.setText(stateText());
            // It may need another line.
            state.getParent().layout();
        }
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
        String energies = report.stability() == null
                ? ""
                : " Energies by " + escape(report.stability().potential().method()) + ".";
        return text + " (" + report.matcher().name() + " tolerances)." + energies
                + " <a href=\"evaluate\">Evaluate anew</a>"
                + " · <a href=\"energies\">With energies…</a> · <a href=\"choose\">Other dataset</a>"
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
        if (what.equals("energies")) {
            energies();
            return;
        }
        DirectoryDialog dialog = new DirectoryDialog(state.getShell());
        dialog.setText("Dataset to compare with");
        dialog.setMessage("Novelty and the nearest known structures are told against this dataset.");
        String chosen = dialog.open();
        if (chosen != null) {
            Path dataset = Path.of(chosen);
            if (!Files.exists(dataset.resolve("dataset.json"))) {
                MessageDialog.openError(
                        state.getShell(), "No dataset", chosen + " is no dataset: it holds no dataset.json.");
                return;
            }
            References.choose(model.folder(), dataset);
            controller.evaluate();
        }
    }

    private void energies() {
        Tasks.quietly(
                "List potentials",
                state,
                progress -> Potentials.ofUser().list(),
                potentials -> {
                    EnergyDialog dialog = new EnergyDialog(state.getShell(), potentials);
                    if (dialog.open() == Window.OK) {
                        controller.evaluate(dialog.arguments());
                    }
                },
                e -> MessageDialog.openError(
                        state.getShell(),
                        "Potentials",
                        Tasks.error("Listing", e).getMessage()));
    }

    private static String escape(String text) {
        return text.replace("<", "‹").replace("&", "&&");
    }
}
