package org.pccd.energy.ui.internal.relax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.energy.relax.RelaxationRecord;
import org.pccd.energy.relax.RelaxationResults.Moment;
import org.pccd.plot.Curve;
import org.pccd.plot.ui.CurveChart;
import org.pccd.ui.Playback;
import org.pccd.ui.PlayerControls;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.ui.StructureCanvas;

/** Plays how a structure relaxes: the structure of each step, its energy, largest force and volume, and a curve. */
final class TrajectoryPane extends Composite implements PlayerControls.Wishes {
    private enum Quantity {
        ENERGY("Energy", "energy (eV/atom)", Moment::energyPerAtom),
        FORCE("Largest force", "largest force (eV/Å)", Moment::largestForce),
        VOLUME("Volume", "volume (Å³)", Moment::volume);

        private final String title;
        private final String axis;
        private final ToDoubleFunction<Moment> value;

        Quantity(String title, String axis, ToDoubleFunction<Moment> value) {
            this.title = title;
            this.axis = axis;
            this.value = value;
        }
    }

    private final Playback playback = new Playback();
    private final Consumer<StructureSubject> onStep;
    private final Runnable export;
    private final StructureCanvas structure;
    private final CurveChart chart;
    private final Combo quantity;
    private final Label facts;
    private final PlayerControls controls;
    private RelaxationRecord record;
    private List<Moment> moments = List.of();

    /** @param onStep told the structure of each step that is shown */
    TrajectoryPane(Composite parent, Consumer<StructureSubject> onStep, Runnable export) {
        super(parent, SWT.NONE);
        this.onStep = onStep;
        this.export = export;
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
        facts = new Label(this, SWT.WRAP);
        facts.setData("org.pccd.id", "relaxation.facts");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .indent(6, 4)
                .applyTo(facts);
        SashForm halves = new SashForm(this, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        structure = new StructureCanvas(halves, SWT.NONE);
        structure.setData("org.pccd.id", "relaxation.structure");
        Composite below = new Composite(halves, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).applyTo(below);
        new Label(below, SWT.NONE).setText("&Curve:");
        quantity = new Combo(below, SWT.READ_ONLY);
        quantity.setData("org.pccd.id", "relaxation.quantity");
        for (Quantity q : Quantity.values()) {
            quantity.add(q.title);
        }
        quantity.select(0);
        quantity.addListener(SWT.Selection, e -> draw());
        chart = new CurveChart(below);
        chart.setData("org.pccd.id", "relaxation.curve");
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(chart);
        halves.setWeights(3, 2);
        controls = new PlayerControls(
                this,
                new PlayerControls.Texts(
                        "Step, from the structure as given on the left to the relaxed one on the right",
                        "The relaxed structure",
                        "Export the steps as extended XYZ, or the end as CIF"),
                this);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(controls);
        say("Select a structure in the table.");
    }

    void say(String text) {
        facts.setText(text.replace("&", "&&"));
        layout();
    }

    /** Shows how a structure relaxed, at its end. */
    void show(RelaxationRecord newRecord, List<Moment> newMoments) {
        record = newRecord;
        moments = List.copyOf(newMoments);
        playback.reset(Math.max(1, moments.size()));
        playback.seek(playback.last());
        structure.show(null);
        if (moments.isEmpty()) {
            say(record.name() + " ended as " + record.outcome().id() + ": " + record.message() + ".");
        }
        draw();
        refresh();
    }

    private void draw() {
        chart.reset();
        Quantity q = Quantity.values()[quantity.getSelectionIndex()];
        double[] x = moments.stream().mapToDouble(Moment::step).toArray();
        double[] y = moments.stream().mapToDouble(q.value).toArray();
        chart.labels("", "step", q.axis);
        chart.show(List.of(new CurveChart.Line(q.title, Curve.of(x, y), q.ordinal())));
        mark();
    }

    private void mark() {
        chart.marks(
                moments.isEmpty()
                        ? new double[0]
                        : new double[] {moments.get(playback.position()).step()});
    }

    private void refresh() {
        if (moments.isEmpty()) {
            controls.show(playback, "");
            return;
        }
        Moment m = moments.get(playback.position());
        Map<String, String> said = facts(m);
        StringBuilder text =
                new StringBuilder(record.name() + " (" + record.outcome().id() + ")");
        said.forEach(
                (label, value) -> text.append(" · ").append(label).append(' ').append(value));
        if (playback.position() == playback.last() && !record.message().isEmpty()) {
            text.append(" · ").append(record.message());
        }
        say(text.toString());
        StructureSubject subject = StructureSubject.of(
                record.name() + ", step " + m.step(), m.structure().wrapped(), said);
        structure.update(subject);
        mark();
        controls.show(playback, "step " + m.step());
        onStep.accept(subject);
    }

    private Map<String, String> facts(Moment m) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("energy", String.format(Locale.ROOT, "%.4f eV/atom", m.energyPerAtom()));
        said.put("largest force", String.format(Locale.ROOT, "%.3f eV/Å", m.largestForce()));
        said.put("volume", String.format(Locale.ROOT, "%.2f Å³", m.volume()));
        return said;
    }

    @Override
    public void toggle() {
        playback.toggle();
        refresh();
        later();
    }

    private void later() {
        if (playback.playing()) {
            getDisplay().timerExec(playback.delay(), () -> {
                if (!isDisposed() && playback.playing()) {
                    playback.tick();
                    refresh();
                    later();
                }
            });
        }
    }

    @Override
    public void step(int frames) {
        playback.step(frames);
        refresh();
    }

    @Override
    public void seek(int frame) {
        if (Math.min(frame, playback.last()) != playback.position()) {
            playback.stop();
            playback.seek(frame);
            refresh();
        }
    }

    @Override
    public void speed(int index) {
        playback.speed(index);
    }

    @Override
    public void export() {
        export.run();
    }

    /** What is shown, null for nothing. */
    RelaxationRecord record() {
        return record;
    }

    @Override
    public boolean setFocus() {
        return controls.setFocus();
    }
}
