package org.pccd.run.ui.internal.editor;

import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.run.ui.internal.console.RunLogs;
import org.pccd.ui.Tasks;

/** The end of the run's log and of what its worker's process says, followed while the page is in front. */
final class LogPage implements RunEditorPage {
    private static final int MILLIS = 700;
    private static final int MOST = 1 << 20;

    private final RunLogs logs;
    private StyledText log;
    private StyledText out;
    private Button follow;
    private boolean visible;

    LogPage(Path folder) {
        logs = new RunLogs(folder);
    }

    @Override
    public Control create(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        follow = new Button(page, SWT.CHECK);
        follow.setText("&Follow the end");
        follow.setSelection(true);
        SashForm halves = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        log = text(halves, "Log of the run", "run.log");
        out = text(halves, "Output of the worker's process", "run.out");
        halves.setWeights(70, 30);
        return page;
    }

    private static StyledText text(Composite parent, String title, String id) {
        Composite half = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(half);
        new Label(half, SWT.NONE).setText(title);
        StyledText text = new StyledText(half, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        text.setFont(JFaceResources.getTextFont());
        text.setData(RunUi.ID, id);
        text.setAlwaysShowScrollBars(false);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        return text;
    }

    @Override
    public void visible(boolean now) {
        boolean before = visible;
        visible = now;
        if (now && !before) {
            readOn();
        }
    }

    private void readOn() {
        if (visible && !log.isDisposed()) {
            Tasks.quietly("Reading the log", log, progress -> logs.readOn(), this::show, failed -> log.getDisplay()
                    .timerExec(MILLIS, this::readOn));
        }
    }

    private void show(RunLogs.News news) {
        append(log, news.log());
        append(out, news.out());
        log.getDisplay().timerExec(MILLIS, this::readOn);
    }

    private void append(StyledText text, String news) {
        if (news.isEmpty()) {
            return;
        }
        text.append(news);
        if (text.getCharCount() > MOST) {
            text.replaceTextRange(0, text.getCharCount() - MOST / 2, "");
        }
        if (follow.getSelection()) {
            text.setTopIndex(text.getLineCount() - 1);
        }
    }
}
