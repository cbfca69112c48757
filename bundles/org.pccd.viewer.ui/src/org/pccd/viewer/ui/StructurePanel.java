package org.pccd.viewer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.viewer.Camera;
import org.pccd.viewer.SceneAtom;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.ViewSettings;
import org.pccd.viewer.ui.internal.Measuring;
import org.pccd.viewer.ui.internal.ViewerToolBar;

/**
 * One to four structures side by side, seen from the same side, under a tool bar with everything that a structure can
 * be looked at with.
 */
public final class StructurePanel extends Composite {
    /** More structures are not shown at once. */
    public static final int MOST = 4;

    private final List<StructureCanvas> canvases = new ArrayList<>();
    private final List<Label> titles = new ArrayList<>();
    private final List<Consumer<StructureCanvas>> focusListeners = new ArrayList<>();
    private final List<Consumer<SceneAtom>> pickListeners = new ArrayList<>();
    private final List<Runnable> loadListeners = new ArrayList<>();
    private final Composite grid;
    private final ViewerToolBar tools;
    private final Measuring measuring;
    private ViewSettings settings = ViewSettings.DEFAULT;
    private boolean themed = true;
    private boolean following;
    private StructureCanvas active;

    public StructurePanel(Composite parent, int style) {
        super(parent, style);
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        setLayout(layout);
        measuring = new Measuring(this);
        tools = new ViewerToolBar(this, measuring);
        grid = new Composite(this, SWT.NONE);
        grid.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        arrange(1);
    }

    /** Shows one structure, or nothing for null. */
    public void show(StructureSubject subject) {
        show(subject == null ? List.of() : List.of(subject));
    }

    /** Shows structures side by side, the first four of them. */
    public void show(List<StructureSubject> subjects) {
        int count = Math.clamp(subjects.size(), 1, MOST);
        arrange(count);
        for (int i = 0; i < count; i++) {
            StructureSubject subject = i < subjects.size() ? subjects.get(i) : null;
            titles.get(i).setText(subject == null ? "" : subject.title().replace("&", "&&"));
            canvases.get(i).show(subject);
        }
        measuring.clear();
        layout(true, true);
    }

    /** Shows a changed version of the first structure from the same side. */
    public void update(StructureSubject subject) {
        titles.get(0).setText(subject.title().replace("&", "&&"));
        canvases.get(0).update(subject);
    }

    private void arrange(int count) {
        while (canvases.size() > count) {
            canvases.removeLast().getParent().dispose();
            titles.removeLast();
        }
        while (canvases.size() < count) {
            add();
        }
        GridLayout columns = new GridLayout(count == 4 ? 2 : count, true);
        columns.marginWidth = 0;
        columns.marginHeight = 0;
        grid.setLayout(columns);
        titles.forEach(t -> {
            ((GridData) t.getLayoutData()).exclude = count == 1;
            t.setVisible(count > 1);
        });
        active = canvases.contains(active) ? active : canvases.get(0);
    }

    private void add() {
        Composite cell = new Composite(grid, SWT.NONE);
        cell.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        cell.setLayout(layout);
        Label title = new Label(cell, SWT.CENTER);
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        StructureCanvas canvas = new StructureCanvas(cell, SWT.NONE);
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        canvas.setSettings(settings, themed);
        canvas.onCamera(camera -> follow(canvas, camera));
        canvas.onPick(atom -> picked(canvas, atom));
        canvas.onLoad(() -> loadListeners.forEach(Runnable::run));
        canvas.addListener(SWT.FocusIn, e -> activate(canvas));
        canvases.add(canvas);
        titles.add(title);
    }

    private void follow(StructureCanvas from, Camera camera) {
        if (!following) {
            following = true;
            canvases.stream().filter(c -> c != from).forEach(c -> c.setCamera(camera, true));
            following = false;
        }
    }

    private void picked(StructureCanvas canvas, SceneAtom atom) {
        activate(canvas);
        if (!measuring.take(atom)) {
            canvas.mark(atom == null ? List.of() : List.of(atom.site()));
            pickListeners.forEach(l -> l.accept(atom));
        }
    }

    private void activate(StructureCanvas canvas) {
        if (active != canvas) {
            active = canvas;
            focusListeners.forEach(l -> l.accept(canvas));
        }
    }

    /** The canvas that was used last. */
    public StructureCanvas active() {
        return active;
    }

    /** All canvases, from left to right. */
    public List<StructureCanvas> canvases() {
        return List.copyOf(canvases);
    }

    /** Tells when another of several canvases is used. */
    public void onActive(Consumer<StructureCanvas> listener) {
        focusListeners.add(listener);
    }

    /** Tells the atom that was clicked, null for a click beside all atoms; not while measuring. */
    public void onPick(Consumer<SceneAtom> listener) {
        pickListeners.add(listener);
    }

    /** Tells when a structure was read, or could not be. */
    public void onLoad(Runnable listener) {
        loadListeners.add(listener);
    }

    /** Tells when measurements were made or removed; they are those of {@link #active}. */
    public void onMeasure(Runnable listener) {
        measuring.onChange(listener);
    }

    public ViewSettings settings() {
        return settings;
    }

    /** Whether the background is that of the theme. */
    public boolean backgroundOfTheme() {
        return themed;
    }

    /** Draws all structures in this way from now on. */
    public void setSettings(ViewSettings newSettings, boolean backgroundOfTheme) {
        settings = newSettings;
        themed = backgroundOfTheme;
        canvases.forEach(c -> c.setSettings(newSettings, backgroundOfTheme));
        tools.refresh();
    }

    @Override
    public boolean setFocus() {
        return active.setFocus();
    }
}
