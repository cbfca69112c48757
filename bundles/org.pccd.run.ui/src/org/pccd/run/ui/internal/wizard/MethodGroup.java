package org.pccd.run.ui.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.core.PccdException;
import org.pccd.run.Component;
import org.pccd.run.Presets;
import org.pccd.run.Profile;
import org.pccd.run.ui.internal.PartParameters;
import org.pccd.run.ui.internal.RunUi;

/** Preset, profile, encoder and denoiser: what decides all other settings. */
final class MethodGroup {
    private static final Map<String, String> PRESETS = Map.of(
            "demo", "demo: a small network, minutes on two cores",
            "small", "small: an hour or a few on a desktop",
            "paper", "paper: as published, needs a GPU");
    private static final List<String> PROFILES = List.of(
            "paper: the method as published and released, with its defects",
            "corrected: the same with its known defects mended");

    private final RunDraft draft;
    private final Runnable changed;
    private final Combo preset;
    private final Combo profile;
    private final Combo encoder;
    private final Combo denoiser;
    private final Label problem;
    private final List<String> presets = new ArrayList<>();
    private final List<String> encoders;
    private List<String> denoisers = List.of();

    MethodGroup(Composite parent, RunDraft draft, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(parent);
        preset = combo(parent, "&Preset:", "newRun.preset", "Decides network, batch, learning rate and steps");
        if (draft.like() != null) {
            presets.add(null);
            preset.add("as run " + draft.like().path().getFileName());
        }
        presets.addAll(Presets.NAMES);
        Presets.NAMES.forEach(name -> preset.add(PRESETS.getOrDefault(name, name)));
        profile = combo(parent, "Pro&file:", "newRun.profile", "docs/profiles.md lists the differences");
        PROFILES.forEach(profile::add);
        encoder = combo(parent, "&Encoder:", "newRun.encoder", "How a crystal becomes a tensor");
        encoders = fill(encoder, PartParameters.encoders());
        denoiser = combo(parent, "Den&oiser:", "newRun.denoiser", "Networks that can take the tensors of the encoder");
        problem = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .exclude(true)
                .applyTo(problem);
        show();
        preset.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> choose(() -> draft.begin(presets.get(preset.getSelectionIndex())))));
        SelectionListener others = SelectionListener.widgetSelectedAdapter(
                e -> choose(() -> begin(denoisers.get(denoiser.getSelectionIndex()))));
        profile.addSelectionListener(others);
        encoder.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> choose(() -> begin(fitting()))));
        denoiser.addSelectionListener(others);
    }

    private void begin(String network) {
        draft.begin(Profile.values()[profile.getSelectionIndex()], encoders.get(encoder.getSelectionIndex()), network);
    }

    /** The denoiser that is chosen, null where it cannot take the tensors of the encoder that is chosen now. */
    private String fitting() {
        Component chosen = PartParameters.usual(encoders.get(encoder.getSelectionIndex()));
        String network = draft.configuration().denoiser().id();
        return PartParameters.denoisers(chosen).containsKey(network) ? network : null;
    }

    private static Combo combo(Composite parent, String label, String id, String hint) {
        new Label(parent, SWT.NONE).setText(label);
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setData(RunUi.ID, id);
        combo.setToolTipText(hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private static List<String> fill(Combo combo, Map<String, String> titles) {
        titles.forEach((id, title) -> combo.add(title + "  (" + id + ")"));
        return List.copyOf(titles.keySet());
    }

    private void choose(Runnable choice) {
        String message = null;
        try {
            choice.run();
        } catch (PccdException e) {
            // Such as a denoiser that has no such preset: what was chosen before stays.
            message = e.getMessage();
        }
        problem.setText(message == null ? "" : message);
        ((org.eclipse.swt.layout.GridData) problem.getLayoutData()).exclude = message == null;
        problem.requestLayout();
        show();
        changed.run();
    }

    private void show() {
        preset.select(presets.indexOf(draft.preset()));
        profile.select(draft.configuration().profile().ordinal());
        encoder.select(encoders.indexOf(draft.configuration().encoder().id()));
        denoiser.removeAll();
        denoisers =
                fill(denoiser, PartParameters.denoisers(draft.configuration().encoder()));
        denoiser.select(denoisers.indexOf(draft.configuration().denoiser().id()));
        // A clone keeps its parts; with a preset they can be chosen.
        encoder.setEnabled(draft.preset() != null && encoders.size() > 1);
        denoiser.setEnabled(draft.preset() != null && denoisers.size() > 1);
    }
}
