package org.pccd.dft.ui.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.pccd.dft.queue.DftLimits;
import org.pccd.dft.ui.internal.DftUi;
import org.pccd.ui.RecordForm;
import org.pccd.ui.Scrolled;

/** All that decides the numbers: of the program, of all programs, and when one is given up. */
final class SettingsPage extends WizardPage {
    private static final int HEIGHT = 320;

    private final DftDraft draft;
    private final List<RecordForm<?>> forms = new ArrayList<>();
    private CTabFolder tabs;
    private List<Object> shown;

    SettingsPage(DftDraft draft) {
        super("settings");
        this.draft = draft;
        setTitle("Settings");
        setDescription("Units, hints and references stand beside each. What a program begins with is set in the"
                + " preferences.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        tabs = new CTabFolder(page, SWT.TOP | SWT.BORDER);
        tabs.setData(DftUi.ID, "newDft.settings");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, HEIGHT)
                .applyTo(tabs);
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        List<Object> wanted = List.of(draft.provider().id(), draft.preset());
        if (visible && !wanted.equals(shown)) {
            shown = wanted;
            for (CTabItem item : tabs.getItems()) {
                item.getControl().dispose();
                item.dispose();
            }
            forms.clear();
            tab(draft.provider().title(), draft.usual(), draft.settings(), draft::settings);
            tab("Numerics", draft.preset().numerics(), draft.numerics(), draft::numerics);
            tab("Limits", DftLimits.DEFAULT, draft.limits(), draft::limits);

            tabs.setSelection(0);
            tabs.layout(true, true);
            changed();
        }
        super.setVisible(visible);
    }

    @SuppressWarnings("unchecked")
    private <R extends Record> void tab(String title, Record defaults, R value, Consumer<R> taken) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(Scrolled.vertically(tabs, parent -> {
            RecordForm<R> form = RecordForm.of((R) defaults).optValue(value).create(parent);
            form.onChange(() -> {
                if (form.problems().isEmpty()) {
                    taken.accept(form.value());
                }
                changed();
            });
            forms.add(form);
            return form.control();
        }));
    }

    private void changed() {
        boolean legal = forms.stream().allMatch(f -> f.problems().isEmpty());
        String problem = legal ? draft.problem() : "A setting is not legal; see its tab.";
        setErrorMessage(problem);
        setPageComplete(problem == null);
    }
}
