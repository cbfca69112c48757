package org.pccd.viewer.ui.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.ui.StructurePanel;

/** Shows the structures that are selected anywhere in the workbench. */
public final class StructureView extends ViewPart {
    /** Identifier of the view. */
    public static final String ID = "org.pccd.viewer.ui.structure";

    private final ISelectionListener follower = this::selected;
    private StructurePanel panel;
    private List<StructureSubject> shown = List.of();

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        panel = new StructurePanel(parent, SWT.NONE);
        getSite().getPage().addPostSelectionListener(follower);
        selected(null, getSite().getPage().getSelection());
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part == this) {
            return;
        }
        List<StructureSubject> subjects = subjects(selection);
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
