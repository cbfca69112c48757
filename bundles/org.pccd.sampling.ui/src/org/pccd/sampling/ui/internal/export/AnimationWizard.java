package org.pccd.sampling.ui.internal.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.pccd.core.Progress;
import org.pccd.report.DenoisingMovie;
import org.pccd.report.DenoisingSteps;
import org.pccd.run.DenoisingTrace;
import org.pccd.ui.Icons;
import org.pccd.ui.Projects;
import org.pccd.ui.RecordForm;
import org.pccd.ui.Tasks;

/** Draws a trace as an animated GIF or as a picture for each step. */
public final class AnimationWizard extends Wizard implements IExportWizard {
    private Path trace;
    private Shell owner;
    private TargetField target;
    private RecordForm<DenoisingMovie.Settings> settings;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        Object first = selection.getFirstElement();
        Path folder = first == null ? null : Projects.folder(first).orElse(null);
        begin(workbench.getActiveWorkbenchWindow().getShell(), folder);
    }

    /** @param newTrace folder of the trace, null where none is selected */
    public void begin(Shell newOwner, Path newTrace) {
        setWindowTitle("Export denoising");
        setDefaultPageImageDescriptor(Icons.PLAYER.descriptor());
        owner = newOwner;
        boolean there = newTrace != null && Files.isRegularFile(newTrace.resolve(DenoisingTrace.INDEX));
        trace = there ? newTrace : null;
    }

    @Override
    public void addPages() {
        addPage(new Page());
    }

    private final class Page extends WizardPage {
        Page() {
            super("animation", "Export denoising", null);
            setDescription(trace == null ? "Select a trace (trace.json) first." : trace.toString());
        }

        @Override
        public void createControl(Composite parent) {
            Composite page = new Composite(parent, SWT.NONE);
            GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
            target = new TargetField(page, () -> setPageComplete(complete()));
            target.kind(false, "*.gif");
            Label hint = new Label(page, SWT.WRAP);
            hint.setText("A name that ends in .gif becomes an animation, any other a folder with a PNG for each step.");
            GridDataFactory.fillDefaults().span(3, 1).applyTo(hint);
            settings = RecordForm.of(DenoisingMovie.Settings.USUAL).create(page);
            settings.onChange(() -> setPageComplete(complete()));
            GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(settings.control());
            setControl(page);
            if (trace != null) {
                target.set(trace.resolve("denoising.gif"));
            }
            setPageComplete(complete());
        }

        private boolean complete() {
            return trace != null
                    && target.path().isPresent()
                    && settings != null
                    && settings.problems().isEmpty();
        }
    }

    @Override
    public boolean performFinish() {
        Path out = target.path().orElseThrow();
        DenoisingMovie.Settings chosen = settings.value();
        Tasks.start(
                "Draw the denoising to " + out.getFileName(),
                owner,
                progress -> draw(out, chosen, progress),
                done -> Projects.refresh(done.getParent()));
        return true;
    }

    private Path draw(Path out, DenoisingMovie.Settings chosen, Progress progress) {
        DenoisingMovie movie = new DenoisingMovie(DenoisingSteps.of(DenoisingTrace.open(trace), progress), chosen);
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".gif")) {
            movie.gif(out, progress);
        } else {
            movie.pictures(out, progress);
        }
        return out;
    }
}
