package org.pccd.sampling.ui.internal.gallery;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.osgi.framework.FrameworkUtil;
import org.pccd.core.PccdException;
import org.pccd.ui.Projects;

/** The samples of a folder: a grid of pictures or a table, filtered, sorted, evaluated; fills while they are drawn. */
public final class GalleryEditor extends EditorPart {
    public static final String ID = "org.pccd.sampling.ui.gallery";
    private static final String TABLE = "gallery.table";
    private static final String SIZE = "gallery.size";

    private GalleryModel model;
    private GalleryController controller;
    private OrderBar bar;
    private GalleryCanvas canvas;
    private GalleryTable table;
    private Composite stack;
    private StackLayout layout;

    /** Opens the gallery of a folder, whatever is in it by now, or brings it to the front. */
    public static void open(IWorkbenchPage page, Path folder) {
        try {
            page.openEditor(GalleryInputs.of(folder), ID, true, IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
        } catch (PartInitException e) {
            throw new PccdException(folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        try {
            Path folder = GalleryInputs.folder(input);
            model = new GalleryModel(folder);
            setPartName(String.valueOf(folder.getFileName()));
            setTitleToolTip(folder.toString());
        } catch (PccdException e) {
            throw new PartInitException(e.getMessage(), e);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayout rows = new GridLayout();
        rows.marginWidth = 0;
        rows.marginHeight = 0;
        rows.verticalSpacing = 0;
        body.setLayout(rows);
        controller = new GalleryController(body, model);
        row(new FilterBar(body, model).control(), 0);
        bar = new OrderBar(body, model, this::showTable, size -> canvas.setCellSize(size));
        row(bar.control(), 0);
        row(new GalleryStatus(body, model, controller).control(), 6);
        stack = new Composite(body, SWT.NONE);
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        layout = new StackLayout();
        stack.setLayout(layout);
        canvas = new GalleryCanvas(stack, model);
        canvas.setData("org.pccd.id", "gallery.grid");
        table = new GalleryTable(stack, model);
        table.control().setData("org.pccd.id", "gallery.rows");
        canvas.addListener(SWT.Modify, e -> sized());
        for (Control c : new Control[] {canvas, table.control()}) {
            c.addListener(SWT.DefaultSelection, e -> openFiles());
        }
        getSite().setSelectionProvider(new GallerySelection(model));
        contextMenu();
        getSite()
                .getService(IHandlerService.class)
                .activateHandler(IWorkbenchCommandConstants.EDIT_SELECT_ALL, selectAll());
        canvas.setCellSize(
                settings().get(SIZE) == null ? GalleryCanvas.USUAL : settings().getInt(SIZE));
        bar.setSize(canvas.cellSize());
        showTable(settings().getBoolean(TABLE));
        controller.start();
    }

    private static void row(Control control, int indent) {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.horizontalIndent = indent;
        data.widthHint = 200;
        control.setLayoutData(data);
    }

    private void sized() {
        bar.setSize(canvas.cellSize());
        settings().put(SIZE, canvas.cellSize());
    }

    private void showTable(boolean wanted) {
        layout.topControl = wanted ? table.control() : canvas;
        stack.layout();
        bar.setTable(wanted);
        settings().put(TABLE, wanted);
        if (wanted) {
            table.refresh();
        }
    }

    private IHandler selectAll() {
        return new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                if (stack.getDisplay().getFocusControl() instanceof Text text) {
                    text.selectAll();
                } else {
                    canvas.selectAll();
                }
                return null;
            }
        };
    }

    private void contextMenu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> {
            m.add(new Action("&Open file\tEnter") {
                @Override
                public void run() {
                    openFiles();
                }

                @Override
                public boolean isEnabled() {
                    return model.selection().stream().anyMatch(i -> i.file() != null);
                }
            });
            m.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        });
        canvas.setMenu(menu.createContextMenu(canvas));
        table.control().setMenu(menu.createContextMenu(table.control()));
        getSite().registerContextMenu(ID, menu, getSite().getSelectionProvider());
    }

    private void openFiles() {
        model.selection().stream()
                .filter(i -> i.file() != null)
                .limit(5)
                .forEach(i -> Projects.openFile(getSite().getPage(), i.file()));
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == GalleryModel.class) {
            return adapter.cast(model);
        }
        return super.getAdapter(adapter);
    }

    /** For tests and commands. */
    public GalleryModel model() {
        return model;
    }

    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(GalleryEditor.class))
                .getDialogSettings();
    }

    @Override
    public void setFocus() {
        layout.topControl.setFocus();
    }

    @Override
    public void dispose() {
        if (model != null) {
            model.close();
        }
        super.dispose();
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
