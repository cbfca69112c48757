package org.pccd.dataset.ui.internal.editor;

import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.dataset.Dataset;
import org.pccd.ui.Scrolled;

/** Where a dataset comes from, how it was made, and what became of the entries. */
final class OverviewPage extends DatasetPage {
    OverviewPage() {
        super("Overview");
    }

    @Override
    void fill(Composite parent, Dataset dataset) {
        Scrolled.vertically(parent, c -> content(c, dataset));
    }

    private static Control content(Composite parent, Dataset dataset) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(12, 6)
                .spacing(14, 4)
                .applyTo(page);
        Facts.of(dataset).forEach((heading, facts) -> section(page, heading, facts));
        return page;
    }

    private static void section(Composite page, String heading, Map<String, String> facts) {
        Label title = new Label(page, SWT.NONE);
        title.setText(heading);
        title.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(title);
        facts.forEach((label, value) -> {
            Label name = new Label(page, SWT.NONE);
            name.setText(label);
            GridDataFactory.fillDefaults().indent(8, 0).applyTo(name);
            // A text, so that it can be copied.
            Text text = new Text(page, SWT.READ_ONLY | SWT.WRAP);
            text.setText(value);
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(300, SWT.DEFAULT)
                    .applyTo(text);
        });
    }
}
