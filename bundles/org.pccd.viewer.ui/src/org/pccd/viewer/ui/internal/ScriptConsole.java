package org.pccd.viewer.ui.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pccd.viewer.ui.StructurePanel;

/** Scripts of the renderer for experts, with history on the arrow keys. They reach neither files nor the network. */
final class ScriptConsole {
    private static final int MAX_OUTPUT = 100_000;

    private final Composite area;
    private final StructurePanel panel;
    private final Text output;
    private final Text input;
    private final List<String> history = new ArrayList<>();
    private int at;

    ScriptConsole(Composite parent, StructurePanel panel) {
        this.panel = panel;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout(3, false));
        output = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.WRAP | SWT.BORDER);
        output.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
        output.setFont(JFaceResources.getTextFont());
        output.setData("org.pccd.id", "structure.script.output");
        output.setToolTipText("What scripts print");
        new Label(area, SWT.NONE).setText("&Script:");
        input = new Text(area, SWT.SINGLE | SWT.BORDER);
        input.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        input.setFont(JFaceResources.getTextFont());
        input.setMessage("Jmol, such as: select oxygen; color blue");
        input.setData("org.pccd.id", "structure.script");
        input.addListener(SWT.DefaultSelection, e -> run());
        input.addListener(SWT.KeyDown, this::key);
        Button stop = new Button(area, SWT.PUSH);
        stop.setText("S&top");
        stop.setToolTipText("End the script that runs");
        stop.addListener(SWT.Selection, e -> panel.active().stopScript());
    }

    private void run() {
        String script = input.getText().strip();
        if (script.isEmpty()) {
            return;
        }
        history.remove(script);
        history.add(script);
        at = history.size();
        input.setText("");
        print("$ " + script);
        panel.active().script(script, this::print);
    }

    private void print(String text) {
        if (output.isDisposed() || text.isEmpty()) {
            return;
        }
        if (output.getCharCount() > MAX_OUTPUT) {
            output.setText(output.getText().substring(MAX_OUTPUT / 2));
        }
        output.append(text + "\n");
    }

    private void key(Event e) {
        int step = e.keyCode == SWT.ARROW_UP ? -1 : e.keyCode == SWT.ARROW_DOWN ? 1 : 0;
        if (step != 0 && !history.isEmpty()) {
            at = Math.clamp((long) at + step, 0, history.size());
            input.setText(at < history.size() ? history.get(at) : "");
            input.setSelection(input.getCharCount());
            e.doit = false;
        }
    }

    Control control() {
        return area;
    }
}
