package org.pccd.sampling.ui.internal.player;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.report.DenoisingSteps;
import org.pccd.report.StepVerdict;
import org.pccd.ui.Palette;
import org.pccd.ui.Themes;

/** The verdict on a step in words, and its facts; texts can be selected and copied. */
final class StepPane extends Composite {
    private static final String[] LABELS = {
        "Step",
        "Noise",
        "Distance to the sample",
        "Formula",
        "Sites",
        "a, b, c",
        "α, β, γ",
        "Volume",
        "Shortest distance"
    };

    private static final int WIDTH = 120;

    private final Label verdict;
    private final Text message;
    private final Map<String, Text> values = new LinkedHashMap<>();
    private StepVerdict shown = StepVerdict.NOTHING;

    StepPane(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(6, 2)
                .spacing(10, 3)
                .applyTo(this);
        verdict = new Label(this, SWT.NONE);
        verdict.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(verdict);
        message = new Text(this, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        message.setData("org.pccd.id", "player.verdict");
        GridData space = GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(120, 3 * message.getLineHeight())
                .create();
        message.setLayoutData(space);
        for (String label : LABELS) {
            new Label(this, SWT.NONE).setText(label);
            Text value = new Text(this, SWT.READ_ONLY);
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(WIDTH, SWT.DEFAULT)
                    .applyTo(value);
            values.put(label, value);
        }
        // The theme gives all labels one colour.
        Themes.onChange(this, this::colour);
    }

    private void colour() {
        verdict.setForeground(VerdictColours.of(shown, Palette.of(this)));
    }

    void show(DenoisingSteps steps, int i) {
        DenoisingSteps.Step step = steps.step(i);
        verdict.setText("● " + step.verdict().title());
        shown = step.verdict();
        colour();
        message.setText(step.message());
        message.setVisible(!step.message().isEmpty());
        Map<String, String> facts = StepText.facts(steps, i);
        values.forEach((label, text) -> text.setText(facts.getOrDefault(label, "–")));
    }
}
