package org.pccd.sampling.ui.internal.form;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.run.Launcher;
import org.pccd.run.RunConfiguration;
import org.pccd.run.SampleRequest;
import org.pccd.ui.Projects;

/** How samples are drawn, and where to: number, sampler, steps, guidance, seed, format, place, launcher. */
final class RequestPage extends WizardPage {
    private static final int USUAL_COUNT = 100;
    private static final int FORM_HEIGHT = 300;

    private final NetworkPage network;
    private final Path place;
    private Composite holder;
    private RequestForm form;
    private Combo format;
    private Combo launcher;
    private Button queue;
    private Text folder;
    private boolean named;
    private List<String> formats;
    private List<String> launchers;

    /** @param place where samplings belong */
    RequestPage(NetworkPage network, Path place) {
        super("request");
        this.network = network;
        this.place = place;
        setTitle("Sample new structures");
        setDescription("How many, how, and where to.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout(2, false));
        holder = new Composite(page, SWT.NONE);
        holder.setLayout(new FillLayout());
        holder.setLayoutData(GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(SWT.DEFAULT, FORM_HEIGHT)
                .create());
        formats = StructureFiles.formats().stream()
                .filter(f -> f.service().writer().isPresent())
                .map(Contributed::id)
                .toList();
        format = combo(
                page,
                "&Format:",
                "sampling.format",
                StructureFiles.formats().stream()
                        .filter(f -> formats.contains(f.id()))
                        .map(f -> f.service().title())
                        .toList());
        format.select(Math.max(0, formats.indexOf("cif")));
        List<Contributed<Launcher>> all = Contributions.of(Launcher.POINT, Launcher.class);
        launchers = all.stream().map(Contributed::id).toList();
        launcher = combo(
                page,
                "&Launcher:",
                "sampling.launcher",
                all.stream().map(l -> l.service().title()).toList());
        launcher.select(Math.max(0, launchers.indexOf(Launcher.LOCAL)));
        new Label(page, SWT.NONE);
        queue = new Button(page, SWT.CHECK);
        queue.setText("Wait for a f&ree place among the workers of this machine");
        queue.addListener(SWT.Selection, e -> changed());
        new Label(page, SWT.NONE).setText("F&older:");
        folder = new Text(page, SWT.BORDER);
        folder.setData("org.pccd.id", "sampling.folder");
        folder.setToolTipText("Made anew; nothing is overwritten");
        folder.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        folder.addListener(SWT.Modify, e -> {
            named |= folder.isFocusControl();
            changed();
        });
        network.onFacts(this::newRun);
        setControl(page);
        if (network.facts() != null) {
            newRun();
        }
    }

    private Combo combo(Composite parent, String label, String id, List<String> items) {
        new Label(parent, SWT.NONE).setText(label);
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.setData("org.pccd.id", id);
        combo.addListener(SWT.Selection, e -> changed());
        return combo;
    }

    private void newRun() {
        RunConfiguration c = network.facts().run().configuration();
        SampleRequest usual = SampleRequest.of(c, USUAL_COUNT, 0);
        for (Control old : holder.getChildren()) {
            old.dispose();
        }
        form = new RequestForm(holder, c, usual, this::changed);
        holder.layout(true, true);
        // Guidance has no effect there, as released.
        form.setEnabled("guidance", c.profile() != org.pccd.run.Profile.PAPER);
        if (!named) {
            String name = network.facts().run().path().getFileName() + "-samples";
            folder.setText(Projects.unused(place, name).toString());
        }
    }

    private void changed() {
        if (getWizard() instanceof SamplingWizard wizard) {
            wizard.changed();
        }
    }

    /** What keeps the form from being read, null where nothing does. */
    String problem() {
        if (form == null) {
            return "";
        }
        if (folder.getText().isBlank()) {
            return "Name the folder for the samples.";
        }
        return form.problem();
    }

    SamplingDraft draft() {
        SampleRequest request = form.value()
                .withElements(network.conditions().elements())
                .withLabels(network.conditions().labels())
                .withFormula(network.keep().formula());
        return new SamplingDraft(
                network.facts().run(),
                network.step(),
                network.weights(),
                request,
                network.keep().file(),
                network.keep().hold(),
                formats.get(format.getSelectionIndex()),
                Path.of(folder.getText().strip()).toAbsolutePath().normalize(),
                launchers.get(launcher.getSelectionIndex()),
                queue.getSelection());
    }
}
