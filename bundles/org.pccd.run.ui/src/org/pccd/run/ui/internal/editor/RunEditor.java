package org.pccd.run.ui.internal.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.pccd.core.PccdException;
import org.pccd.run.JobOverview;
import org.pccd.run.RunFolder;
import org.pccd.run.RunStatus;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunsModel;
import org.pccd.ui.Icons;
import org.pccd.ui.Inputs;
import org.pccd.ui.Tasks;
import org.pccd.viewer.StructureSubject;

/** A run: where it stands, what it is made of, its checkpoints and its log. Nothing in it can be dirty. */
public class RunEditor extends MultiPageEditorPart {
    private final Consumer<List<RunItem>> listener = this::seen;
    private final List<RunEditorPage> pages = new ArrayList<>();
    private final Selection selection = new Selection();
    private Path folder;
    private volatile boolean pending;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        try {
            folder = Inputs.folder(input).toAbsolutePath().normalize();
        } catch (PccdException e) {
            throw new PartInitException(e.getMessage(), e);
        }
        setPartName(folder.getFileName().toString());
        setTitleToolTip(folder.toString());
        site.setSelectionProvider(selection);
        selection.show(item());
        RunsModel.get().follow(folder);
    }

    /** As it was seen last; before the first look, only where it is. */
    private RunItem item() {
        return RunsModel.get()
                .find(folder)
                .orElseGet(() -> new RunItem(
                        new JobOverview(folder, null, RunStatus.of(RunStatus.State.STOPPED, ""), null, "", "", null)));
    }

    @Override
    protected void createPages() {
        add("Overview", new OverviewPage(getSite(), folder));
        add("Curves", new CurvesPage(folder));
        add("Samples", new SamplesPage(folder, this::select));
        add("Configuration", new ConfigurationPage());
        add("Checkpoints", new CheckpointsPage(folder));
        add("Log", new LogPage(folder));
        add("Provenance", new ProvenancePage());
        RunsModel.get().listen(listener);
        Tasks.quietly(
                "Reading " + folder,
                getContainer(),
                progress -> RunFolder.open(folder),
                run -> pages.forEach(page -> page.run(run)),
                failed -> pages.forEach(page -> page.failed(failed.getMessage())));
        show();
    }

    private void add(String title, RunEditorPage page) {
        Control control = page.create(getContainer());
        setPageText(addPage(control), title);
        pages.add(page);
    }

    // A sample without a structure leaves the run selected.
    private void select(StructureSubject subject) {
        selection.setSelection(new StructuredSelection(subject == null ? item() : subject));
    }

    // On a thread of the background.
    private void seen(List<RunItem> items) {
        if (!pending) {
            pending = true;
            getSite().getShell().getDisplay().asyncExec(() -> {
                pending = false;
                if (getContainer() != null && !getContainer().isDisposed()) {
                    show();
                }
            });
        }
    }

    private void show() {
        Optional<RunItem> found = RunsModel.get().find(folder);
        found.ifPresent(item -> {
            pages.forEach(page -> page.seen(item));
            selection.show(item);
            setTitleImage(item.live() ? Icons.START.image() : Icons.RUN.image());
        });
    }

    @Override
    protected void pageChange(int newPage) {
        super.pageChange(newPage);
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).visible(i == newPage);
        }
        // The base class takes the selection of nested editors; here it is always the run.
        getSite().setSelectionProvider(selection);
        selection.setSelection(new StructuredSelection(item()));
    }

    @Override
    public void dispose() {
        RunsModel.get().forget(listener);
        RunsModel.get().unfollow(folder);
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // A run is never changed by hand.
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a run is cloned, not saved");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
