package org.pccd.run.ui.internal.wizard;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.core.FreeSpace;
import org.pccd.run.RunCost;
import org.pccd.run.ui.internal.RunFormat;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.ui.Tasks;

/** The figures of a run's cost, a line each. */
final class CostTable {
    private static final String UNKNOWN = "\u2013";

    private final Map<String, Label> values = new LinkedHashMap<>();
    private final Composite table;

    CostTable(Composite parent) {
        table = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 6).applyTo(table);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(table);
        line("parameters", "Parameters");
        line("speed", "Speed");
        line("end", "Time to the end");
        line("epochs", "Passes through the training set");
        line("validation", "Time of a validation");
        line("memory", "Memory");
        line("checkpoint", "A checkpoint");
        line("disk", "Disk for all checkpoints");
    }

    private void line(String key, String title) {
        new Label(table, SWT.NONE).setText(title + ":");
        Label value = new Label(table, SWT.NONE);
        value.setData(RunUi.ID, "newRun.cost." + key);
        value.setText(UNKNOWN);
        value.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
        values.put(key, value);
    }

    void clear() {
        values.values().forEach(value -> value.setText(UNKNOWN));
    }

    void show(RunCost c, double epochs, Path folder) {
        set("parameters", String.format(Locale.ROOT, "%,d", c.parameters()));
        set(
                "speed",
                String.format(
                        Locale.ROOT, "%.3g steps per second (%.3g s a step)", c.stepsPerSecond(), c.stepSeconds()));
        set("end", String.format(Locale.ROOT, "%s for %,d steps", RunFormat.duration(c.secondsToEnd()), c.steps()));
        set("epochs", Double.isNaN(epochs) ? UNKNOWN : String.format(Locale.ROOT, "%.3g", epochs));
        set("validation", String.format(Locale.ROOT, "%.2g s", c.validationSeconds()));
        set(
                "memory",
                c.memoryMegabytes() == 0
                        ? UNKNOWN
                        : String.format(Locale.ROOT, "%,d MB while it was measured", c.memoryMegabytes()));
        set("checkpoint", RunFormat.bytes(c.checkpointBytes()));
        set("disk", disk(c, ""));
        if (folder != null) {
            Tasks.quietly(
                    "Asking for free space",
                    table,
                    progress -> FreeSpace.bytes(folder),
                    free -> set("disk", disk(c, ", " + RunFormat.bytes(free) + " are free")),
                    failed -> set("disk", disk(c, "")));
        }
        table.requestLayout();
    }

    private static String disk(RunCost c, String free) {
        return "at most " + RunFormat.bytes(c.diskBytes()) + " (" + c.checkpoints() + " are kept" + free + ")";
    }

    private void set(String key, String text) {
        values.get(key).setText(text);
        values.get(key).requestLayout();
    }
}
