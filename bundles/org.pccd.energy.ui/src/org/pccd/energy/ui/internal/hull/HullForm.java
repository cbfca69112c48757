package org.pccd.energy.ui.internal.hull;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.ui.Icons;

/** Which energies are compared with which, and the system that is drawn. */
final class HullForm extends Composite {
    /** What the user wants. */
    interface Wishes {
        void compare(HullRequest request);

        void system(String system);

        void export(String kind);
    }

    private final Text reference;
    private final Text compared;
    private final Text method;
    private final Combo system;
    private final Button export;

    HullForm(Composite parent, Wishes wishes) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 4).applyTo(this);
        Consumer<Void> compare = v -> wishes.compare(request());
        reference =
                file("&Reference:", "hull.reference", "Known phases: a table with formula and energy, or a dataset");
        label("&Method:");
        method = text("hull.method", "Method of all energies that do not state one; empty where all state it");
        Button go = new Button(this, SWT.PUSH);
        go.setText("Com&pare");
        go.setData("org.pccd.id", "hull.compare");
        go.addListener(SWT.Selection, e -> compare.accept(null));
        compared =
                file("Compa&red:", "hull.compared", "What is compared: a table, structures with energies, a dataset");
        label("S&ystem:");
        system = new Combo(this, SWT.DROP_DOWN);
        system.setData("org.pccd.id", "hull.system");
        system.setToolTipText("Two or three elements to draw, such as Li-Fe-O");
        GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(system);
        system.addListener(SWT.Selection, e -> wishes.system(system.getText()));
        system.addListener(SWT.DefaultSelection, e -> wishes.system(system.getText()));
        export = new Button(this, SWT.PUSH);
        export.setImage(Icons.EXPORT.image());
        export.setText("E&xport…");
        export.setData("org.pccd.id", "hull.export");
        export.setEnabled(false);
        export.addListener(SWT.Selection, e -> HullExport.menu(export, wishes::export));
        for (Text t : new Text[] {reference, compared, method}) {
            t.addListener(SWT.DefaultSelection, e -> compare.accept(null));
        }
    }

    private void label(String text) {
        new Label(this, SWT.NONE).setText(text);
    }

    private Text text(String id, String tip) {
        Text text = new Text(this, SWT.BORDER);
        text.setData("org.pccd.id", id);
        text.setToolTipText(tip);
        GridDataFactory.fillDefaults()
                .hint(110, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text);
        return text;
    }

    private Text file(String label, String id, String tip) {
        label(label);
        Text text = text(id, tip);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(160, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text);
        Button browse = new Button(this, SWT.PUSH);
        browse.setImage(Icons.FOLDER.image());
        browse.setToolTipText("Choose a file");
        browse.addListener(SWT.Selection, e -> {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setFileName(text.getText());
            String chosen = dialog.open();
            if (chosen != null) {
                text.setText(chosen);
            }
        });
        return text;
    }

    HullRequest request() {
        return new HullRequest(reference.getText(), compared.getText(), method.getText());
    }

    void show(HullRequest request) {
        reference.setText(request.reference());
        compared.setText(request.compared());
        method.setText(request.method());
    }

    String system() {
        return system.getText();
    }

    /** Offers the systems that there are, and chooses one. */
    void systems(List<String> all, String chosen) {
        system.setItems(all.toArray(String[]::new));
        system.setText(chosen);
        export.setEnabled(true);
    }
}
