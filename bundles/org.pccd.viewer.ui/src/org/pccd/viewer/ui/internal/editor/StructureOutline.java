package org.pccd.viewer.ui.internal.editor;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.pccd.crystal.Site;
import org.pccd.crystal.io.Entry;
import org.pccd.ui.Icons;

/** The entries of a file with their sites. */
final class StructureOutline extends ContentOutlinePage {
    private final StructureEditor editor;
    private List<Entry> entries;

    private record Node(int entry, int site) {}

    StructureOutline(StructureEditor editor, List<Entry> entries) {
        this.editor = editor;
        this.entries = entries;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        getTreeViewer().setContentProvider(new Content());
        getTreeViewer().setLabelProvider(new Names());
        show(entries);
    }

    void show(List<Entry> newEntries) {
        entries = newEntries;
        if (getControl() != null && !getControl().isDisposed()) {
            getTreeViewer().setInput(newEntries);
            if (newEntries.size() == 1) {
                getTreeViewer().expandAll();
            }
        }
    }

    boolean gone() {
        return getControl() != null && getControl().isDisposed();
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (event.getStructuredSelection().getFirstElement() instanceof Node node && node.entry < entries.size()) {
            editor.go(node.entry, node.site);
        }
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return IntStream.range(0, entries.size())
                    .mapToObj(i -> new Node(i, -1))
                    .toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            Node node = (Node) parent;
            int sites = node.site < 0 && node.entry < entries.size()
                    ? entries.get(node.entry).structure().sites().size()
                    : 0;
            return IntStream.range(0, sites)
                    .mapToObj(i -> new Node(node.entry, i))
                    .toArray();
        }

        @Override
        public Object getParent(Object element) {
            Node node = (Node) element;
            return node.site < 0 ? null : new Node(node.entry, -1);
        }

        @Override
        public boolean hasChildren(Object element) {
            return ((Node) element).site < 0;
        }
    }

    private final class Names extends LabelProvider {
        @Override
        public String getText(Object element) {
            Node node = (Node) element;
            if (node.entry >= entries.size()) {
                return "";
            }
            Entry entry = entries.get(node.entry);
            if (node.site < 0) {
                return entry.name() + "  " + entry.structure().composition().reducedFormula();
            }
            Site s = entry.structure().sites().get(node.site);
            return String.format(
                    Locale.ROOT,
                    "%d  %s  %.4f  %.4f  %.4f",
                    node.site + 1,
                    s.element().symbol(),
                    s.x(),
                    s.y(),
                    s.z());
        }

        @Override
        public Image getImage(Object element) {
            return ((Node) element).site < 0 ? Icons.STRUCTURE.image() : Icons.POINTS.image();
        }
    }
}
