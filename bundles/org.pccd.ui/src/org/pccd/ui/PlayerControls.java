package org.pccd.ui;

import java.util.Arrays;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;

/** Buttons, speed and slider of a player. */
public final class PlayerControls extends Composite {
    /** What the user wants; all calls on the thread of the user interface. */
    public interface Wishes {
        void toggle();

        void step(int frames);

        void seek(int frame);

        void speed(int index);

        void export();
    }

    private final Button play;
    private final Combo speed;
    private final Scale slider;
    private final Label place;

    /**
     * What the steps are.
     *
     * @param slider what is at its ends
     * @param last what the last step is
     * @param export what can be exported
     */
    public record Texts(String slider, String last, String export) {}

    public PlayerControls(Composite parent, Texts texts, Wishes wishes) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(10).margins(6, 4).applyTo(this);
        button(Icons.FIRST, "First step (Home)", "player.first", () -> wishes.seek(0));
        button(Icons.STEP_BACK, "One step back (Left)", "player.back", () -> wishes.step(-1));
        play = button(Icons.START, "Play (Space)", "player.play", wishes::toggle);
        button(Icons.STEP_FORWARD, "One step on (Right)", "player.forward", () -> wishes.step(1));
        button(Icons.LAST, texts.last() + " (End)", "player.last", () -> wishes.seek(Integer.MAX_VALUE));
        slider = new Scale(this, SWT.HORIZONTAL);
        slider.setMinimum(0);
        slider.setMaximum(1);
        slider.setToolTipText(texts.slider());
        slider.setData("org.pccd.id", "player.slider");
        slider.addListener(SWT.Selection, e -> wishes.seek(slider.getSelection()));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(slider);
        place = new Label(this, SWT.NONE);
        place.setData("org.pccd.id", "player.place");
        GridDataFactory.swtDefaults()
                .hint(width(place, "9999 of 9999, sigma = 99.9999"), SWT.DEFAULT)
                .applyTo(place);
        Label label = new Label(this, SWT.NONE);
        label.setText("Spee&d:");
        speed = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
        speed.setItems(
                Arrays.stream(Playback.speeds()).mapToObj(s -> s + " steps/s").toArray(String[]::new));
        speed.setToolTipText("Recorded steps shown in a second");
        speed.addListener(SWT.Selection, e -> wishes.speed(speed.getSelectionIndex()));
        button(Icons.EXPORT, texts.export(), "player.export", wishes::export);
    }

    private static int width(Label label, String text) {
        GC gc = new GC(label);
        int width = gc.textExtent(text).x;
        gc.dispose();
        return width;
    }

    private Button button(Icons icon, String tip, String id, Runnable action) {
        Button button = new Button(this, SWT.PUSH);
        button.setImage(icon.image());
        button.setToolTipText(tip);
        button.setData("org.pccd.id", id);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    /** @param time what the step is called */
    public void show(Playback playback, String time) {
        slider.setMaximum(Math.max(1, playback.last()));
        slider.setPageIncrement(Math.max(1, playback.last() / 10));
        if (slider.getSelection() != playback.position()) {
            slider.setSelection(playback.position());
        }
        place.setText(playback.position() + " of " + playback.last() + ", " + time);
        Icons icon = playback.playing() ? Icons.PAUSE : Icons.START;
        if (play.getImage() != icon.image()) {
            play.setImage(icon.image());
            play.setToolTipText(playback.playing() ? "Pause (Space)" : "Play (Space)");
        }
        if (speed.getSelectionIndex() != playback.speed()) {
            speed.select(playback.speed());
        }
    }

    public Scale slider() {
        return slider;
    }

    @Override
    public boolean setFocus() {
        return slider.setFocus();
    }
}
