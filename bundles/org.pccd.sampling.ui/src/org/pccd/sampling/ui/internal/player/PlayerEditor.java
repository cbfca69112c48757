package org.pccd.sampling.ui.internal.player;

import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.pccd.core.PccdException;
import org.pccd.report.DenoisingSteps;
import org.pccd.run.DenoisingTrace;
import org.pccd.sampling.ui.internal.export.AnimationWizard;
import org.pccd.ui.CurrentSelection;
import org.pccd.ui.Inputs;
import org.pccd.ui.Playback;
import org.pccd.ui.PlayerControls;
import org.pccd.ui.Tasks;
import org.pccd.viewer.StructureSubject;

/** Plays how a sample comes about, from {@code trace.json}: tensor, structure so far and verdict, step by step. */
public final class PlayerEditor extends EditorPart implements IPersistableEditor, PlayerControls.Wishes {
    /** Identifier of the editor. */
    public static final String ID = "org.pccd.sampling.ui.player";

    private static final String POSITION = "position";
    private static final String SPEED = "speed";
    private static final String QUANTITY = "quantity";

    private final Playback playback = new Playback();
    private final CurrentSelection selection = new CurrentSelection();
    private final Listener keys = this::key;
    private Path folder;
    private IMemento restored;
    private Composite stack;
    private Label message;
    private PlayerPanes panes;
    private DenoisingSteps steps;
    private FrameLoader loader;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        try {
            folder = Inputs.folder(input);
        } catch (PccdException e) {
            throw new PartInitException(e.getMessage(), e);
        }
        setSite(site);
        setInput(input);
        setPartName(String.valueOf(folder.getFileName()));
        site.setSelectionProvider(selection);
    }

    @Override
    public void createPartControl(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        message = new Label(stack, SWT.WRAP | SWT.CENTER);
        panes = new PlayerPanes(stack, this, this::seek);
        say("Reading the trace…");
        stack.getDisplay().addFilter(SWT.KeyDown, keys);
        stack.addDisposeListener(e -> stack.getDisplay().removeFilter(SWT.KeyDown, keys));
        Tasks.quietly(
                "Reading " + folder,
                stack,
                progress -> DenoisingSteps.of(DenoisingTrace.open(folder), progress),
                this::show,
                this::failed);
    }

    private void say(String text) {
        message.setText(text);
        top(message);
    }

    private void top(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    private void failed(Exception e) {
        playback.stop();
        say(Tasks.error("Reading " + folder, e).getMessage());
    }

    private void show(DenoisingSteps newSteps) {
        steps = newSteps;
        loader = new FrameLoader(stack, steps.trace(), panes::show, this::failed);
        setPartName("Denoising " + steps.title());
        setTitleToolTip(folder.toString());
        playback.reset(steps.size());
        playback.seek(steps.size() - 1);
        if (restored != null) {
            restore(restored);
        }
        panes.begin(steps);
        top(panes);
        update();
    }

    private void restore(IMemento memento) {
        Integer position = memento.getInteger(POSITION);
        Integer speed = memento.getInteger(SPEED);
        Integer quantity = memento.getInteger(QUANTITY);
        playback.seek(position == null ? playback.last() : position);
        playback.speed(speed == null ? playback.speed() : speed);
        panes.curves().quantity(quantity == null ? 0 : quantity);
    }

    private void update() {
        panes.show(playback);
        loader.want(playback.position());
        StructureSubject subject = PlayerPanes.subject(steps, playback.position());
        selection.setSelection(subject == null ? StructuredSelection.EMPTY : new StructuredSelection(subject));
    }

    @Override
    public void toggle() {
        if (steps != null) {
            playback.toggle();
            update();
            later();
        }
    }

    private void later() {
        if (playback.playing()) {
            stack.getDisplay().timerExec(playback.delay(), () -> {
                if (!stack.isDisposed() && playback.playing()) {
                    playback.tick();
                    update();
                    later();
                }
            });
        }
    }

    @Override
    public void step(int frames) {
        if (steps != null) {
            playback.step(frames);
            update();
        }
    }

    @Override
    public void seek(int frame) {
        if (steps != null && Math.min(frame, playback.last()) != playback.position()) {
            playback.stop();
            playback.seek(frame);
            update();
        }
    }

    @Override
    public void speed(int index) {
        playback.speed(index);
    }

    @Override
    public void export() {
        AnimationWizard wizard = new AnimationWizard();
        wizard.begin(getSite().getWorkbenchWindow().getShell(), folder);
        new WizardDialog(getSite().getShell(), wizard).open();
    }

    // The slider moves by the keys of a slider; everything else that has no use for these keys leaves them to us.
    private void key(Event e) {
        boolean slider = e.widget == panes.controls().slider();
        if (steps == null || !(e.widget instanceof Control focus) || !panes.listensTo(focus) || e.stateMask != 0) {
            return;
        }
        switch (e.keyCode) {
            case ' ' -> toggle();
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT -> {
                if (slider) {
                    return;
                }
                step(e.keyCode == SWT.ARROW_LEFT ? -1 : 1);
            }
            case SWT.HOME -> seek(0);
            case SWT.END -> seek(playback.last());
            default -> {
                return;
            }
        }
        e.doit = false;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putInteger(POSITION, playback.position());
        memento.putInteger(SPEED, playback.speed());
        memento.putInteger(QUANTITY, panes.curves().quantity());
    }

    @Override
    public void restoreState(IMemento memento) {
        restored = memento;
    }

    @Override
    public void setFocus() {
        if (steps == null) {
            stack.setFocus();
        } else {
            panes.setFocus();
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {}

    @Override
    public void doSaveAs() {}

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
