package org.pccd.dataset.ui.internal.editor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.core.Contributed;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.dataset.Split;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.audit.AuditSettings;
import org.pccd.encoding.registry.Encoders;
import org.pccd.ui.RecordForm;

/** Which encoder is audited, on which structures, with which tolerances. */
final class AuditSettingsForm {
    private final List<String> installed =
            Encoders.installed().stream().map(Contributed::id).toList();
    private final Runnable changed;
    private final Composite control;
    private final Combo encoder;
    private final Combo split;
    private final Composite place;
    private RecordForm<? extends Record> parameters;
    private final RecordForm<AuditSettings> settings;

    AuditSettingsForm(Composite parent, Runnable changed) {
        this.changed = changed;
        Composite form = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(form);
        label(form, "&Encoder:");
        encoder = new Combo(form, SWT.READ_ONLY);
        installed.forEach(id -> encoder.add(Encoders.byId(id).title()));
        encoder.select(Math.max(0, installed.indexOf(Encoders.USUAL)));
        encoder.setData("org.pccd.id", "dataset.auditEncoder");
        encoder.setToolTipText("The representation whose round trip is measured");
        encoder.addListener(SWT.Selection, e -> showParameters());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(encoder);
        place = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(place);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
        label(form, "&Split:");
        split = new Combo(form, SWT.READ_ONLY);
        split.add("all structures");
        List.of(Split.values()).forEach(s -> split.add(s.label()));
        split.select(0);
        split.setToolTipText("Which structures are sent through the encoder");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(split);
        settings = RecordForm.of(AuditSettings.defaults()).create(form);
        settings.onChange(changed);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(settings.control());
        showParameters();
        control = form;
    }

    Composite control() {
        return control;
    }

    /** @throws PccdException where the parameters are not legal */
    Encoders.Built encoder() {
        JsonNode complete = Json.mapper().valueToTree(parameters.value());
        return Encoders.build(provider().id(), complete);
    }

    AuditSettings settings() {
        return settings.value();
    }

    /** Null for all. */
    Split split() {
        int chosen = split.getSelectionIndex();
        return chosen == 0 ? null : Split.values()[chosen - 1];
    }

    boolean settingsLegal() {
        return settings.problems().isEmpty();
    }

    boolean legal() {
        return parameters.problems().isEmpty() && settings.problems().isEmpty();
    }

    void setFocus() {
        encoder.setFocus();
    }

    private EncoderProvider<?> provider() {
        return Encoders.byId(installed.get(encoder.getSelectionIndex()));
    }

    private void showParameters() {
        if (parameters != null) {
            parameters.control().dispose();
        }
        parameters = form(provider());
        parameters.onChange(changed);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(parameters.control());
        parameters.control().requestLayout();
        changed.run();
    }

    private <P extends Record> RecordForm<P> form(EncoderProvider<P> provider) {
        return RecordForm.of(provider.defaults()).create(place);
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }
}
