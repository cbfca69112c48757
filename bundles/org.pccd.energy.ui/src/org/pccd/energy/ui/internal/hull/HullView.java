package org.pccd.energy.ui.internal.hull;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.energy.hull.HullComparison;
import org.pccd.energy.hull.HullPlot;
import org.pccd.energy.hull.PhaseDiagram;
import org.pccd.energy.hull.Stability;
import org.pccd.ui.CurrentSelection;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/**
 * Phases compared with the convex hull of known ones, as {@code pccd hull} does: diagram, energies above the hull, and
 * a row for each phase. What is chosen anywhere is the selection of the workbench: the Structure view shows it.
 */
public final class HullView extends ViewPart implements HullForm.Wishes {
    public static final String ID = "org.pccd.energy.ui.hull";

    private static final String STRUCTURE_VIEW = "org.pccd.viewer.ui.structure";
    private static final String ADVICE = "Name a reference, such as a table of known phases with formula and energy per"
            + " atom,\nand what to compare with it: a table, relaxed.csv of a relaxation, a dataset. Then Compare.";

    private final CurrentSelection selection = new CurrentSelection();
    private HullForm form;
    private HullCanvas canvas;
    private StabilityPane stability;
    private PhaseTable table;
    private IMemento memento;
    private HullComparison comparison;
    private Job work;

    /** Shows the view with these inputs and compares; an empty reference stays what it was. */
    public static void open(IWorkbenchPage page, Path reference, Path compared) {
        try {
            HullView view = (HullView) page.showView(ID);
            HullRequest before = view.form.request();
            HullRequest wanted = new HullRequest(
                    reference == null ? before.reference() : reference.toString(),
                    compared.toString(),
                    before.method());
            view.form.show(wanted);
            if (!wanted.reference().isEmpty()) {
                view.compare(wanted);
            }
        } catch (PartInitException e) {
            throw new PccdException("The hull cannot be shown: " + e.getMessage(), e);
        }
    }

    @Override
    public void init(IViewSite site, IMemento state) throws PartInitException {
        super.init(site, state);
        memento = state;
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        form = new HullForm(parent, this);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        SashForm rows = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
        SashForm halves = new SashForm(rows, SWT.HORIZONTAL | SWT.SMOOTH);
        canvas = new HullCanvas(halves);
        canvas.onChoose(m -> {
            table.select(m.entry());
            select(PhaseSubject.of(m.entry(), m.formationEnergy(), m.aboveHull()));
        });
        canvas.onOpen(m -> open(PhaseSubject.of(m.entry(), m.formationEnergy(), m.aboveHull())));
        stability = new StabilityPane(halves, this::bin);
        halves.setWeights(1, 1);
        table = new PhaseTable(
                rows,
                s -> {
                    mark(s);
                    select(PhaseSubject.of(s));
                },
                s -> open(PhaseSubject.of(s)));
        rows.setWeights(7, 3);
        getSite().setSelectionProvider(selection);
        canvas.say(ADVICE);
        HullRequest remembered = HullRequest.of(memento);
        form.show(remembered);
    }

    @Override
    public void saveState(IMemento state) {
        form.request().save(state);
    }

    @Override
    public void compare(HullRequest request) {
        if (work != null) {
            work.cancel();
        }
        canvas.say("Comparing…");
        work = Tasks.start(
                "Compare with the hull",
                canvas,
                progress -> {
                    try {
                        List<Path> inputs = request.compared().isEmpty()
                                ? List.of()
                                : List.of(HullRequest.path(request.compared()));
                        String method = request.method().isEmpty() ? null : request.method();
                        return new Outcome(HullComparison.of(request.referencePath(), inputs, method, progress), null);
                    } catch (PccdException e) {
                        return new Outcome(null, e.getMessage());
                    }
                },
                this::compared);
    }

    /** @param problem why there is no comparison, null where there is one */
    private record Outcome(HullComparison comparison, String problem) {}

    private void compared(Outcome outcome) {
        if (outcome.problem() != null) {
            canvas.say(outcome.problem());
            return;
        }
        comparison = outcome.comparison();
        stability.show(comparison.compared());
        table.show(comparison.compared());
        List<String> systems = comparison.systems();
        String before = form.system();
        String chosen = systems.isEmpty() || systems.contains(before) ? before : systems.get(0);
        form.systems(systems, chosen);
        system(chosen);
    }

    @Override
    public void system(String system) {
        if (comparison == null) {
            return;
        }
        if (system.isBlank()) {
            canvas.say("Type a system of two or three elements, such as Li-Fe-O, to see its phase diagram.");
            return;
        }
        HullComparison of = comparison;
        Tasks.quietly(
                "Phase diagram of " + system,
                canvas,
                progress -> {
                    List<Element> elements = Arrays.stream(system.strip().split("[-, ]+"))
                            .map(HullView::element)
                            .toList();
                    return HullPlot.of(PhaseDiagram.of(of.references().set(), elements), of.compared());
                },
                canvas::show,
                e -> canvas.say(Tasks.error("The phase diagram", e).getMessage()));
    }

    private static Element element(String symbol) {
        return Element.bySymbol(symbol)
                .orElseThrow(() -> new PccdException("'" + symbol + "' is no element; write for example Li-Fe-O."));
    }

    @Override
    public void export(String kind) {
        boolean diagram = kind.equals(HullExport.DIAGRAM);
        HullPlot plot = canvas.plot();
        if (diagram && plot == null || comparison == null) {
            return;
        }
        Optional<Path> file =
                HullExport.ask(getSite().getShell(), diagram ? "hull-" + plot.system() : "energies-above-hull");
        file.ifPresent(f -> HullExport.write(canvas, f, diagram ? plot : null, comparison));
    }

    private void bin(double from, double to) {
        table.show(comparison.compared().stream()
                .filter(s -> s.aboveHull() >= from && s.aboveHull() < to)
                .toList());
    }

    private void mark(Stability s) {
        if (canvas.plot() != null) {
            canvas.choose(canvas.plot().marks().stream()
                    .filter(m -> m.entry() == s.entry())
                    .findFirst()
                    .orElse(null));
        }
    }

    private void select(PhaseSubject subject) {
        selection.setSelection(new StructuredSelection(subject));
    }

    private void open(PhaseSubject subject) {
        select(subject);
        try {
            getSite().getPage().showView(STRUCTURE_VIEW, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            throw new PccdException("The structure cannot be shown: " + e.getMessage(), e);
        }
        if (subject.file() != null) {
            Projects.openFile(getSite().getPage(), subject.file());
        }
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }
}
