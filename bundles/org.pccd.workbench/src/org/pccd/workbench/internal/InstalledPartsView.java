package org.pccd.workbench.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.part.ViewPart;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.encoding.EncoderProvider;

/** The encoders and denoisers that plugins contribute, with their origin. */
public class InstalledPartsView extends ViewPart {
    static final String ID = "org.pccd.workbench.installed";

    private static final String INTRODUCTION =
            "Encoders and denoisers that plugins contribute. They are offered where a"
                    + " training run is made, and by pccd encoders and pccd denoisers.";

    private Table table;

    @Override
    public void createPartControl(Composite parent) {
        FormToolkit toolkit = new FormToolkit(parent.getDisplay());
        parent.addDisposeListener(e -> toolkit.dispose());
        Form form = toolkit.createForm(parent);
        form.setText("Installed parts");
        toolkit.decorateFormHeading(form);
        Composite body = form.getBody();
        body.setLayout(new GridLayout());
        Label introduction = toolkit.createLabel(body, INTRODUCTION, SWT.WRAP);
        introduction.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        table = toolkit.createTable(body, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        for (String column : List.of("Kind", "Id", "Name", "Plugin", "Version", "Reference")) {
            new TableColumn(table, SWT.NONE).setText(column);
        }
        Contributions.of(EncoderProvider.POINT, EncoderProvider.class)
                .forEach(c -> add("encoder", c, c.service().title(), c.service().citation()));
        Contributions.of(DenoiserProvider.POINT, DenoiserProvider.class)
                .forEach(
                        c -> add("denoiser", c, c.service().title(), c.service().citation()));
        for (TableColumn column : table.getColumns()) {
            column.pack();
        }
    }

    private void add(String kind, Contributed<?> part, String title, String citation) {
        new TableItem(table, SWT.NONE)
                .setText(new String[] {kind, part.id(), title, part.plugin(), part.version(), citation});
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
