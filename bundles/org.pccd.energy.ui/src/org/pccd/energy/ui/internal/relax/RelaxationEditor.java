package org.pccd.energy.ui.internal.relax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.pccd.core.PccdException;
import org.pccd.energy.relax.RelaxationRecord;
import org.pccd.energy.relax.RelaxationResults;
import org.pccd.energy.ui.internal.hull.HullView;
import org.pccd.ui.CurrentSelection;
import org.pccd.ui.Inputs;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Relaxed structures of a folder, from {@code relaxation.json}: how each ended, and its way there, to be played. */
public final class RelaxationEditor extends EditorPart {
    /** Identifier of the editor. */
    public static final String ID = "org.pccd.energy.ui.relaxation";

    private final CurrentSelection selection = new CurrentSelection();
    private Path folder;
    private Link state;
    private ResultTable table;
    private TrajectoryPane player;
    private RelaxationResults results;

    /** Opens the results of a folder. */
    static void open(IWorkbenchPage page, Path folder) {
        Projects.openFile(page, folder.resolve(RelaxationResults.PLAN));
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        try {
            folder = Inputs.folder(input);
        } catch (PccdException e) {
            throw new PartInitException(e.getMessage(), e);
        }
        setSite(site);
        setInput(input);
        setPartName("Relaxed " + folder.getFileName());
        setTitleToolTip(folder.toString());
        site.setSelectionProvider(selection);
    }

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(body);
        state = new Link(body, SWT.WRAP);
        state.setData("org.pccd.id", "relaxation.state");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .indent(6, 4)
                .applyTo(state);
        state.addListener(SWT.Selection, e -> act(e.text));
        SashForm halves = new SashForm(body, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = new ResultTable(halves, this::play);
        player = new TrajectoryPane(
                halves, subject -> selection.setSelection(new StructuredSelection(subject)), this::export);
        halves.setWeights(2, 5);
        read();
    }

    private void read() {
        Tasks.quietly(
                "Reading " + folder,
                state,
                progress -> RelaxationResults.read(folder),
                this::show,
                e -> state.setText(Tasks.error("Reading " + folder, e).getMessage()));
    }

    private void show(RelaxationResults found) {
        results = found;
        List<RelaxationRecord> records = new ArrayList<>(found.records());
        records.sort(Comparator.comparingInt(RelaxationRecord::number));
        Map<String, Integer> outcomes = new TreeMap<>();
        records.forEach(r -> outcomes.merge(r.outcome().id(), 1, Integer::sum));
        List<String> counts = new ArrayList<>();
        outcomes.forEach((outcome, n) -> counts.add(n + " " + outcome));
        String text = records.size() + " structures, " + String.join(", ", counts) + ". Relaxed with "
                + found.plan().method() + ".";
        state.setText(text.replace("&", "&&")
                + (found.complete()
                        ? " <a href=\"hull\">Energies above a hull…</a> · <a href=\"read\">Read again</a>"
                        : " It did not come to its end: <a href=\"resume\">go on</a> · <a href=\"read\">read"
                                + " again</a>"));
        table.show(records);
        if (!records.isEmpty()) {
            table.select(0);
            play(records.get(0));
        }
        state.getParent().layout();
    }

    private void play(RelaxationRecord record) {
        RelaxationResults from = results;
        Tasks.quietly(
                "Reading the steps of " + record.name(),
                player,
                progress -> from.moments(record),
                moments -> player.show(record, moments),
                e -> player.say(Tasks.error("Reading the steps", e).getMessage()));
    }

    private void act(String what) {
        switch (what) {
            case "hull" -> HullView.open(getSite().getPage(), null, results.table());
            case "resume" ->
                Tasks.start(
                        "Relax " + folder.getFileName(),
                        state,
                        progress -> RelaxCommand.resume(results).run(progress),
                        done -> read());
            default -> read();
        }
    }

    private void export() {
        RelaxationRecord record = player.record();
        if (record == null) {
            return;
        }
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.extxyz", "*.cif"});
        dialog.setFileName(record.name().replaceAll("[^\\p{Alnum}.-]+", "-") + "-relaxed.extxyz");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            RelaxationResults from = results;
            Path file = Path.of(chosen);
            Tasks.start(
                    "Save " + file.getFileName(),
                    player,
                    progress -> {
                        from.export(record, file);
                        return file;
                    },
                    done -> Projects.refresh(done.toAbsolutePath().getParent()));
        }
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // Nothing is edited.
    }

    @Override
    public void doSaveAs() {
        // Nothing is edited.
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
