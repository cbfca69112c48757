package org.pccd.dataset.ui.internal.wizard;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.ui.Icons;

/** Where the structures come from. */
final class SourcesPage extends WizardPage {
    private final ImportPlan plan;
    private TableViewer list;

    SourcesPage(ImportPlan plan) {
        super("sources", "Where the structures come from", null);
        this.plan = plan;
        setDescription("Add files and folders, or drop them on the list; or take the built-in structures.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        Label label = new Label(page, SWT.NONE);
        label.setText("Fi&les and folders:");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
        list = new TableViewer(page, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(new PathLabels());
        list.setInput(plan.files());
        list.getTable().setData("org.pccd.id", "newDataset.files");
        list.getTable().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                remove();
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).hint(500, 200).applyTo(list.getTable());
        buttons(page);
        prototypes(page);
        Label formats = new Label(page, SWT.WRAP);
        formats.setText("CIF, POSCAR, extXYZ and tables (CSV) with a column of CIF texts, each also compressed (.gz);"
                + " of folders all structure files below, of zip archives all members. Installed formats: "
                + formats());
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(500, SWT.DEFAULT)
                .applyTo(formats);
        acceptDrops(page);
        acceptDrops(list.getTable());
        setControl(page);
        update();
    }

    /** Adds files and folders, as a drop does. */
    void add(List<Path> paths) {
        plan.add(paths);
        update();
    }

    private void buttons(Composite page) {
        Composite column = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(column);
        GridDataFactory.fillDefaults().applyTo(column);
        button(column, "Add &Files...", "Files with structures, or tables with a CIF column", this::addFiles);
        button(column, "Add F&older...", "All structure files in a folder and the folders below", this::addFolder);
        button(column, "&Remove", "Take the selected sources from the list", this::remove);
    }

    private static void button(Composite parent, String text, String hint, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(hint);
        button.addListener(SWT.Selection, e -> action.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    }

    private void prototypes(Composite page) {
        Button box = new Button(page, SWT.CHECK);
        box.setText("&Built-in structures: common structure types decorated with elements that fit by size and charge"
                + " (synthetic)");
        box.setToolTipText("To try everything out without data: neither measured nor computed by DFT");
        box.setData("org.pccd.id", "newDataset.prototypes");
        box.setSelection(plan.prototypes());
        box.addListener(SWT.Selection, e -> {
            plan.setPrototypes(box.getSelection());
            update();
        });
        GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
    }

    private static String formats() {
        return StructureFiles.formats().stream()
                .map(f -> f.service().title() + " ("
                        + String.join(", ", f.service().patterns()) + ")")
                .collect(Collectors.joining(", ", "", "."));
    }

    private void acceptDrops(Control control) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent e) {
                e.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent e) {
                if (e.data instanceof String[] names) {
                    add(Arrays.stream(names).map(Path::of).toList());
                }
            }
        });
    }

    private void addFiles() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Files with Structures");
        if (dialog.open() != null) {
            File folder = new File(dialog.getFilterPath());
            add(Stream.of(dialog.getFileNames())
                    .map(name -> new File(folder, name).toPath())
                    .toList());
        }
    }

    private void addFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setText("Folder with Structures");
        String folder = dialog.open();
        if (folder != null) {
            add(List.of(Path.of(folder)));
        }
    }

    private void remove() {
        for (Object path : list.getStructuredSelection()) {
            plan.remove(path);
        }
        update();
    }

    private void update() {
        list.setInput(plan.files());
        setPageComplete(!plan.isEmpty());
    }

    private static final class PathLabels extends LabelProvider {
        @Override
        public Image getImage(Object element) {
            return (Files.isDirectory((Path) element) ? Icons.FOLDER : Icons.FILE).image();
        }
    }
}
