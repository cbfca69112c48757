package org.pccd.run.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.pccd.core.PccdException;
import org.pccd.run.Component;
import org.pccd.run.RunConfiguration;
import org.pccd.ui.RecordForm;
import org.pccd.ui.Scrolled;

/** A configuration as forms in tabs: the run, its encoder, its denoiser; made of the records of the command line. */
public final class ConfigurationTabs {
    /** Decided by the profile, which is chosen as a whole. */
    private static final String[] OF_THE_PROFILE = {"profile", "nullCondition"};

    private final CTabFolder folder;
    private final boolean readOnly;
    private final List<RecordForm<?>> forms = new ArrayList<>();
    private RecordForm<RunConfiguration> run;
    private RecordForm<?> encoder;
    private RecordForm<?> denoiser;

    public ConfigurationTabs(Composite parent, boolean readOnly) {
        folder = new CTabFolder(parent, SWT.TOP | SWT.BORDER | SWT.FLAT);
        this.readOnly = readOnly;
    }

    public CTabFolder control() {
        return folder;
    }

    /**
     * Makes the forms anew: encoder and denoiser may be others.
     *
     * @param defaults what is not as here is marked
     * @param changed called after each change by the user
     */
    public void show(RunConfiguration value, RunConfiguration defaults, Runnable changed) {
        for (CTabItem tab : folder.getItems()) {
            tab.getControl().dispose();
            tab.dispose();
        }
        forms.clear();
        run = form("Training and diffusion", RunForms.run(defaults).optValue(value));
        encoder = part("Encoder", value.encoder(), defaults.encoder(), PartParameters::encoder);
        denoiser = part("Denoiser", value.denoiser(), defaults.denoiser(), PartParameters::denoiser);
        forms.forEach(form -> form.onChange(changed));
        folder.setSelection(0);
        folder.layout(true, true);
    }

    /** The configuration as edited. */
    public RunConfiguration value() {
        RunConfiguration c = run.value();
        return new RunConfiguration(
                c.profile(),
                c.dataset(),
                c.datasetHash(),
                PartParameters.component(c.encoder().id(), encoder.value()),
                PartParameters.component(c.denoiser().id(), denoiser.value()),
                c.training(),
                c.diffusion(),
                c.seed(),
                c.threads());
    }

    /** The first of what is not legal. */
    public Optional<String> problem() {
        return forms.stream().flatMap(form -> form.problems().values().stream()).findFirst();
    }

    private RecordForm<?> part(
            String title, Component value, Component defaults, Function<Component, Record> parameters) {
        try {
            return form(title + " " + value.id(), builder(parameters.apply(defaults), parameters.apply(value)));
        } catch (PccdException e) {
            // Not installed here: the rest can be read all the same.
            tab(title + " " + value.id(), parent -> {
                Label label = new Label(parent, SWT.WRAP);
                label.setText(e.getMessage() + "\n\n" + value.parameters().toPrettyString());
                return label;
            });
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> RecordForm.Builder<R> builder(R defaults, Record value) {
        return RecordForm.of(defaults).optValue((R) value).optWithout(OF_THE_PROFILE);
    }

    private <R extends Record> RecordForm<R> form(String title, RecordForm.Builder<R> builder) {
        List<RecordForm<R>> made = new ArrayList<>();
        tab(title, parent -> {
            made.add((readOnly ? builder.optReadOnly() : builder).create(parent));
            return made.getFirst().control();
        });
        forms.add(made.getFirst());
        return made.getFirst();
    }

    private void tab(String title, Function<Composite, Control> content) {
        CTabItem tab = new CTabItem(folder, SWT.NONE);
        tab.setText(title);
        tab.setControl(Scrolled.vertically(folder, content));
    }
}
