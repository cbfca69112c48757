package org.pccd.dataset.ui.internal.wizard;

import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.pccd.core.PccdException;
import org.pccd.dataset.ImportFilter;
import org.pccd.dataset.ImportPreview;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.ImportSource;
import org.pccd.ui.Tasks;

/** Which structures are kept. */
final class FilterPage extends WizardPage {
    /** Entries of the sources in which properties are looked for. */
    private static final int LOOKED_AT = 500;

    private final ImportPlan plan;
    private ElementsGroup elements;
    private EncoderGroup encoder;
    private NumbersGroup numbers;
    private PropertyFilters properties;
    private ImportPlan.Asked scanned;
    private Job scan;

    FilterPage(ImportPlan plan) {
        super("filter", "Which structures are kept", null);
        this.plan = plan;
        setDescription("Everything that is left out is listed in the dataset with its reason.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        elements = new ElementsGroup(page, this::apply);
        Composite right = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(right);
        GridDataFactory.fillDefaults().grab(false, true).hint(470, SWT.DEFAULT).applyTo(right);
        encoder = new EncoderGroup(right, this::encoderChosen);
        numbers = new NumbersGroup(right, plan.settings(), this::apply);
        properties = new PropertyFilters(right, this::apply);
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            lookForProperties();
        }
    }

    @Override
    public void dispose() {
        if (scan != null) {
            scan.cancel();
        }
        super.dispose();
    }

    private void encoderChosen() {
        numbers.show(encoder.limits().map(ImportSettings.DEFAULT::within).orElse(ImportSettings.DEFAULT));
        apply();
    }

    private void apply() {
        if (properties == null) {
            return;
        }
        try {
            ImportSettings settings = numbers.applyTo(plan.settings());
            ImportFilter filter =
                    encoder.applyTo(elements.applyTo(settings.filter())).withProperties(properties.filters());
            plan.setSettings(settings.withFilter(filter).checked());
            setErrorMessage(null);
            setPageComplete(true);
        } catch (PccdException e) {
            setErrorMessage(e.getMessage());
            setPageComplete(false);
        }
    }

    private void lookForProperties() {
        ImportPlan.Asked now = new ImportPlan.Asked(plan.files(), plan.prototypes(), ImportSettings.DEFAULT);
        if (now.equals(scanned)) {
            return;
        }
        scanned = now;
        properties.state("Looking for properties...");
        List<ImportSource> sources = plan.sources();
        scan = Tasks.quietly(
                "Look for properties",
                getControl(),
                progress -> new ImportPreview(ImportSettings.DEFAULT.withSymprec(0), progress)
                        .run(sources, LOOKED_AT, p -> {}),
                result -> {
                    properties.show(result.properties());
                    if (!result.complete()) {
                        properties.state("Of the first " + result.read() + " entries.");
                    }
                },
                e -> properties.state(e.getMessage()));
    }
}
