package org.pccd.energy.ui.internal.hull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.pccd.energy.hull.HullComparison;
import org.pccd.energy.hull.HullFiles;
import org.pccd.energy.hull.HullPlot;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Saves diagrams and energies above the hull as PNG, SVG or CSV, with their provenance. */
final class HullExport {
    /** The diagram of the system. */
    static final String DIAGRAM = "diagram";

    /** The energies above the hull of all that was compared. */
    static final String STABILITY = "energies";

    private HullExport() {}

    static void menu(Control at, Consumer<String> chosen) {
        Menu menu = new Menu(at);
        item(menu, "&Diagram…", DIAGRAM, chosen);
        item(menu, "&Energies above the hull…", STABILITY, chosen);
        Rectangle bounds = at.getBounds();
        menu.setLocation(at.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
        menu.setVisible(true);
    }

    private static void item(Menu menu, String text, String kind, Consumer<String> chosen) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, e -> chosen.accept(kind));
    }

    /** Asks for a file; PNG, SVG or CSV by its suffix. */
    static Optional<Path> ask(Shell shell, String name) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.svg", "*.png", "*.csv"});
        dialog.setFileName(name + ".svg");
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Writes in the background. */
    static void write(Control owner, Path file, HullPlot plot, HullComparison comparison) {
        Tasks.start(
                "Save " + file.getFileName(),
                owner,
                progress -> {
                    if (plot == null) {
                        HullFiles.stability(file, comparison.compared(), comparison.provenance());
                    } else {
                        HullFiles.diagram(file, plot, List.copyOf(comparison.compared()), comparison.provenance());
                    }
                    return file;
                },
                done -> Projects.refresh(done.toAbsolutePath().getParent()));
    }
}
