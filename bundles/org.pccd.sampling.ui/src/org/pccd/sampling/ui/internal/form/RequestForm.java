package org.pccd.sampling.ui.internal.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.pccd.diffusion.Sampler;
import org.pccd.run.RunConfiguration;
import org.pccd.run.SampleRequest;
import org.pccd.ui.RecordForm;
import org.pccd.ui.Scrolled;

/**
 * How samples are drawn from a run: number, seed, one of the samplers that can draw from its denoiser, and the
 * parameters of that sampler. Scrolls where it is higher than its place.
 */
public final class RequestForm {
    private static final String SAMPLER = "sampler";

    private final RunConfiguration run;
    private final SampleRequest usual;
    private final Runnable changed;
    private final Map<String, Sampler<?>> samplers = new LinkedHashMap<>();
    private final Control control;
    private RecordForm<SampleRequest> form;
    private Composite place;
    private RecordForm<?> parameters;
    private String sampler = "";

    /** @param usual what the form shows at first */
    public RequestForm(Composite parent, RunConfiguration run, SampleRequest usual, Runnable changed) {
        this.run = run;
        this.usual = usual;
        this.changed = changed;
        SampleRequest.samplers(run).forEach(c -> samplers.put(c.id(), c.service()));
        control = Scrolled.vertically(parent, this::content);
    }

    private Control content(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        Map<String, String> titles = new LinkedHashMap<>();
        samplers.forEach((id, s) -> titles.put(id, s.title()));
        form = RecordForm.of(usual)
                .optWithout("elements", "labels", "first", "samplerParameters", "formula", "start")
                .optChoices(SAMPLER, titles)
                .optCheck(r -> r.check(run))
                .create(page);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
        place = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(place);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
        form.onChange(() -> {
            choose();
            changed.run();
        });
        choose();
        return page;
    }

    // Another sampler has other usual steps and other parameters.
    private void choose() {
        String chosen = form.value().sampler();
        if (chosen.equals(sampler) || !samplers.containsKey(chosen)) {
            return;
        }
        if (!sampler.isEmpty()) {
            int steps = SampleRequest.usualSteps(run, chosen);
            form.setDefaults(usual.withSampler(chosen, steps));
            form.setValue(form.value().withSampler(chosen, steps));
        }
        sampler = chosen;
        for (Control child : place.getChildren()) {
            child.dispose();
        }
        Record defaults = samplers.get(chosen).defaults();
        parameters = defaults.getClass().getRecordComponents().length == 0 ? null : parameters(defaults);
        place.requestLayout();
    }

    private <P extends Record> RecordForm<P> parameters(P defaults) {
        Label title = new Label(place, SWT.NONE);
        title.setText("Parameters of the sampler " + sampler + ":");
        GridDataFactory.fillDefaults().indent(5, 4).applyTo(title);
        RecordForm<P> own = RecordForm.of(defaults).create(place);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(own.control());
        own.onChange(changed);
        return own;
    }

    /** The widget, to be laid out. */
    public Control control() {
        return control;
    }

    /** Enables or disables a field. */
    public void setEnabled(String key, boolean enabled) {
        form.setEnabled(key, enabled);
    }

    /** What is asked for. */
    public SampleRequest value() {
        SampleRequest request = form.value();
        return parameters == null ? request : request.withSamplerParameters(parameters.value());
    }

    /** What is not legal, null where all is. */
    public String problem() {
        return form.problems().values().stream()
                .findFirst()
                .or(() -> parameters == null
                        ? Optional.empty()
                        : parameters.problems().values().stream().findFirst())
                .orElse(null);
    }
}
