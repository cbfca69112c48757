package org.pccd.dataset.ui.internal.editor;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.pccd.core.PccdException;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.ui.internal.SourceFiles;
import org.pccd.ui.Inputs;
import org.pccd.ui.ProblemMarkers;
import org.pccd.ui.Tasks;
import org.pccd.ui.VirtualTable;

/** A dataset: its structures, statistics, refusals, what an encoder makes of it, and where it comes from. */
public final class DatasetEditor extends MultiPageEditorPart implements IPersistableEditor {
    private static final String PAGE = "page";
    private static final String STRUCTURE = "org.pccd.viewer.ui.structure";

    private final StructuresPage structures = new StructuresPage(this);
    private final RefusedPage refused = new RefusedPage(this);
    private final AuditPage audit = new AuditPage(this);
    private final List<DatasetPage> pages =
            List.of(structures, new StatisticsPage(this), refused, audit, new OverviewPage());
    private final PageSelection selection = new PageSelection(this::activePage);
    private Dataset dataset;
    private IMemento memento;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        site.setSelectionProvider(selection);
        try {
            setPartName(Inputs.folder(input).getFileName().toString());
        } catch (PccdException e) {
            throw new PartInitException(e.getMessage(), e);
        }
    }

    @Override
    protected void createPages() {
        for (DatasetPage page : pages) {
            int index = addPage(page.create(getContainer()));
            setPageText(index, page.title());
        }
        getSite().getService(IContextService.class).activateContext("org.pccd.dataset.ui.editing");
        if (memento != null) {
            pages.forEach(p -> p.restore(memento));
            Integer page = memento.getInteger(PAGE);
            setActivePage(page == null || page >= pages.size() ? 0 : page);
        }
        Path folder = Inputs.folder(getEditorInput());
        Tasks.quietly("Open " + getPartName(), getContainer(), progress -> open(folder), this::opened, this::failed);
    }

    private static Dataset open(Path folder) {
        VirtualTable.prepare();
        return Dataset.open(folder);
    }

    private void opened(Dataset newDataset) {
        dataset = newDataset;
        activePage().activate(dataset);
        selection.changed();
    }

    private void failed(Exception e) {
        String message = Tasks.error("Opening the dataset", e).getMessage();
        pages.forEach(p -> p.say(message));
    }

    @Override
    protected void pageChange(int index) {
        super.pageChange(index);
        if (dataset != null) {
            pages.get(index).activate(dataset);
            selection.changed();
        }
    }

    @Override
    public void setFocus() {
        activePage().setFocus();
    }

    private DatasetPage activePage() {
        return pages.get(Math.max(0, getActivePage()));
    }

    /** Tells the workbench that another structure is selected. */
    void selectionChanged() {
        selection.changed();
    }

    /** Makes the Structure view visible, and lets it know what is selected. */
    void showStructureView() {
        try {
            getSite().getPage().showView(STRUCTURE, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            throw new PccdException("The Structure view cannot open: " + e.getMessage(), e);
        }
        selection.changed();
    }

    /** Says something in the status line. */
    void status(String text) {
        getEditorSite().getActionBars().getStatusLineManager().setMessage(text);
    }

    StructuresPage showStructures() {
        setActivePage(pages.indexOf(structures));
        return structures;
    }

    AuditPage showAudit() {
        setActivePage(pages.indexOf(audit));
        return audit;
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == IGotoMarker.class ? type.cast((IGotoMarker) this::gotoMarker) : super.getAdapter(type);
    }

    // A refused entry: its source where that can be shown, else the list of all.
    private void gotoMarker(IMarker marker) {
        String source = marker.getAttribute(ProblemMarkers.SOURCE, "");
        String problem = SourceFiles.problem(source);
        if (problem == null && !source.endsWith("dataset.json")) {
            SourceFiles.open(getSite().getPage(), source, marker.getAttribute(IMarker.LINE_NUMBER, 0));
        } else {
            setActivePage(pages.indexOf(refused));
            refused.explain(problem == null ? "" : problem);
        }
    }

    @Override
    public void saveState(IMemento state) {
        state.putInteger(PAGE, getActivePage());
        pages.forEach(p -> p.save(state));
    }

    @Override
    public void restoreState(IMemento state) {
        memento = state;
    }

    @Override
    public void dispose() {
        pages.forEach(DatasetPage::dispose);
        if (dataset != null) {
            Job.createSystem("Close " + getPartName(), (ICoreRunnable) (IProgressMonitor m) -> dataset.close())
                    .schedule();
        }
        super.dispose();
    }

    // A dataset is never changed.
    @Override
    public void doSave(IProgressMonitor monitor) {}

    @Override
    public void doSaveAs() {}

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
