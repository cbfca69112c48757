package org.pccd.dft.ui.internal.wizard;

import java.util.stream.Stream;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Reading;
import org.pccd.dft.CalculatorSettings;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftQueue;
import org.pccd.dft.queue.Preparation;
import org.pccd.dft.ui.internal.DftModel;
import org.pccd.dft.ui.internal.DftPreferences;
import org.pccd.dft.ui.internal.DftUi;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Makes DFT jobs: of which structures, how, after which checks, started by whom. */
public final class NewDftWizard extends Wizard implements INewWizard {
    private final DftDraft draft = new DftDraft(CalculatorSettings.ofUser(), DftPreferences.options(false));
    private ISelection selection = StructuredSelection.EMPTY;
    private ChecksPage checks;

    public NewDftWizard() {
        setWindowTitle("New DFT calculation");
        setNeedsProgressMonitor(false);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selected) {
        selection = selected;
        draft.sources.add(selected);
    }

    @Override
    public void addPages() {
        checks = new ChecksPage(draft);
        addPage(new WhatPage(draft, Projects.place(DftUi.PLACE, selection)));
        addPage(new SettingsPage(draft));
        addPage(checks);
    }

    /** Only after the checks were seen. */
    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == checks && checks.isPageComplete() && draft.problem() == null;
    }

    @Override
    public boolean performFinish() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        Tasks.start("Making DFT jobs in " + draft.folder.getFileName(), window.getShell(), this::make, done -> {
            DftModel.get().lookNow();
            show(window.getActivePage());
        });
        return true;
    }

    private static void show(IWorkbenchPage page) {
        try {
            if (page != null) {
                page.showView(DftUi.JOBS);
            }
        } catch (PartInitException e) {
            throw new PccdException("The DFT jobs view cannot be opened: " + e.getMessage(), e);
        }
    }

    private Preparation.Report make(Progress progress) {
        Projects.prepare(draft.folder);
        try (Stream<Reading> structures = draft.sources.read()) {
            Preparation.Report report = Preparation.run(draft.folder, draft.info(), structures, progress);
            if (draft.start && draft.startedFromHere() && report.prepared() > 0) {
                new DftQueue(DftBatch.open(draft.folder)).start(draft.options);
            }
            return report;
        } finally {
            DftModel.get().lookNow();
            Projects.refresh(draft.folder.getParent());
        }
    }
}
