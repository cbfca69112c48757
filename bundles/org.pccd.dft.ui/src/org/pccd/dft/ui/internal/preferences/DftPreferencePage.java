package org.pccd.dft.ui.internal.preferences;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.pccd.core.PccdException;
import org.pccd.dft.Calculator;
import org.pccd.dft.CalculatorProvider;
import org.pccd.dft.CalculatorSettings;
import org.pccd.dft.ProgramFinder;
import org.pccd.dft.queue.BatchInfo;
import org.pccd.dft.ui.internal.DftUi;
import org.pccd.ui.RecordForm;
import org.pccd.ui.Scrolled;

/** The page PCCD &gt; DFT: how each program is called and where its potentials are; how jobs are run at first. */
public final class DftPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int HEIGHT = 300;

    private final CalculatorSettings settings = CalculatorSettings.ofUser();
    private final List<Program<?>> programs = new ArrayList<>();
    private WorkersForm workers;

    @Override
    public void init(IWorkbench workbench) {
        setDescription("What new DFT calculations begin with, in the window and on the command line; kept in "
                + settings.file() + ".");
    }

    @Override
    protected Control createContents(Composite parent) {
        TabFolder tabs = new TabFolder(parent, SWT.TOP);
        tabs.setData(DftUi.ID, "dft.preferences");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, HEIGHT)
                .applyTo(tabs);
        for (CalculatorProvider<?> provider : BatchInfo.providers()) {
            TabItem item = new TabItem(tabs, SWT.NONE);
            item.setText(provider.title());
            item.setControl(Scrolled.vertically(tabs, inside -> program(inside, provider)));
        }
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText("Jobs");
        workers = new WorkersForm(tabs);
        item.setControl(workers.control());
        return tabs;
    }

    private <P extends Record> Composite program(Composite parent, CalculatorProvider<P> provider) {
        Program<P> program = new Program<>(parent, provider);
        programs.add(program);
        return program.composite;
    }

    private void judge() {
        boolean legal = programs.stream().allMatch(p -> p.form.problems().isEmpty());
        setErrorMessage(legal ? null : "A setting is not legal; see its tab.");
        setValid(legal);
    }

    @Override
    public boolean performOk() {
        try {
            programs.forEach(Program::save);
            workers.save();
            return true;
        } catch (PccdException e) {
            setErrorMessage(e.getMessage());
            return false;
        }
    }

    @Override
    protected void performDefaults() {
        programs.forEach(Program::restore);
        workers.restore();
        judge();
        super.performDefaults();
    }

    /** The form of one program, with what is found of it on this machine. */
    private final class Program<P extends Record> {
        private final Composite composite;
        private final CalculatorProvider<P> provider;
        private final RecordForm<P> form;
        private final Label found;
        private P saved;

        Program(Composite parent, CalculatorProvider<P> provider) {
            this.provider = provider;
            composite = new Composite(parent, SWT.NONE);
            GridLayoutFactory.fillDefaults().applyTo(composite);
            saved = read();
            form = RecordForm.of(provider.defaults()).optValue(saved).create(composite);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
            found = new Label(composite, SWT.WRAP);
            found.setData(DftUi.ID, "dft.found." + provider.id());
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .indent(6, 4)
                    .hint(300, SWT.DEFAULT)
                    .applyTo(found);
            form.onChange(() -> {
                judge();
                look();
            });
            look();
        }

        private P read() {
            try {
                return settings.of(provider);
            } catch (PccdException e) {
                setErrorMessage(e.getMessage());
                return provider.defaults();
            }
        }

        private void look() {
            String text;
            try {
                Calculator calculator = provider.create(form.value());
                List<String> command = calculator.command(Path.of("."), 1);
                Optional<Path> program = ProgramFinder.find(command);
                text = command.isEmpty()
                        ? "This program is run by you elsewhere; its input is written, its results are read."
                        : program.map(p -> "Found on this machine: " + p + ".")
                                .orElse("'" + command.get(0) + "' is not found on this machine.");
            } catch (PccdException e) {
                text = e.getMessage();
            }
            found.setText(text);
            found.requestLayout();
        }

        private void save() {
            if (!form.value().equals(saved)) {
                settings.set(provider, form.value());
                saved = form.value();
            }
        }

        private void restore() {
            form.setValue(provider.defaults());
            look();
        }
    }
}
