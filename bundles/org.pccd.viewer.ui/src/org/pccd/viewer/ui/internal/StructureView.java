package org.pccd.viewer.ui.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.pccd.ui.Icons;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.ui.StructurePanel;

/** Shows the structures that are selected anywhere in the workbench. */
public final class StructureView extends ViewPart {
    /** Identifier of the view. */
    public static final String ID = "org.pccd.viewer.ui.structure";

    private static final double WIDE = 1.4;

    private final ISelectionListener follower = this::selected;
    private SashForm sash;
    private StructurePanel panel;
    private IMemento memento;
    private boolean pinned;
    private List<StructureSubject> shown = List.of();

    @Override
    public void init(IViewSite site, IMemento state) throws PartInitException {
        super.init(site, state);
        memento = state;
    }

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        sash = new SashForm(parent, SWT.VERTICAL);
        panel = new StructurePanel(sash, SWT.NONE);
        new DetailsFolder(sash, panel);
        sash.setWeights(64, 36);
        sash.addListener(SWT.Resize, e -> {
            Point size = sash.getSize();
            int wanted = size.x > WIDE * size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
            if (sash.getOrientation() != wanted) {
                sash.setOrientation(wanted);
            }
        });
        restore();
        fillToolBar();
        getSite().getPage().addPostSelectionListener(follower);
        selected(getSite().getPage().getActiveEditor(), getSite().getPage().getSelection());
    }

    private void restore() {
        if (memento != null) {
            panel.setSettings(ViewMemory.settings(memento), ViewMemory.themed(memento));
            details(ViewMemory.details(memento));
        }
    }

    @Override
    public void saveState(IMemento state) {
        ViewMemory.save(state, panel, sash.getMaximizedControl() == null);
    }

    private void fillToolBar() {
        Action pin = new Action("Pin", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                pinned = isChecked();
                if (!pinned) {
                    selected(null, getSite().getPage().getSelection());
                }
            }
        };
        pin.setToolTipText("Keep this structure, whatever is selected");
        pin.setImageDescriptor(Icons.LINK.descriptor());
        Action details = new Action("Details", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                details(isChecked());
            }
        };
        details.setToolTipText("Facts, sites, measurements and script console");
        details.setImageDescriptor(Icons.TABLE.descriptor());
        details.setChecked(sash.getMaximizedControl() == null);
        getViewSite().getActionBars().getToolBarManager().add(details);
        getViewSite().getActionBars().getToolBarManager().add(pin);
    }

    private void details(boolean shown) {
        sash.setMaximizedControl(shown ? null : panel);
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part == this || pinned) {
            return;
        }
        List<StructureSubject> subjects = subjects(selection);
        StructureSubject edited = part == null ? null : part.getAdapter(StructureSubject.class);
        if (subjects.isEmpty() && edited != null) {
            subjects = List.of(edited);
        }
        if (!subjects.isEmpty() && !subjects.equals(shown)) {
            shown = subjects;
            panel.show(subjects);
        }
    }

    private static List<StructureSubject> subjects(ISelection selection) {
        List<StructureSubject> subjects = new ArrayList<>();
        if (selection instanceof IStructuredSelection structured) {
            for (Object element : structured) {
                StructureSubject subject = Adapters.adapt(element, StructureSubject.class);
                if (subject != null && subjects.size() < StructurePanel.MOST) {
                    subjects.add(subject);
                }
            }
        }
        return subjects;
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(follower);
        super.dispose();
    }
}
