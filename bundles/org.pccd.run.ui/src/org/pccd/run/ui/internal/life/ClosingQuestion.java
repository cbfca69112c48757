package org.pccd.run.ui.internal.life;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.pccd.core.PccdException;
import org.pccd.run.JobFolder;
import org.pccd.run.ui.internal.RunFormat;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunPreferences;
import org.pccd.run.ui.internal.RunPreferences.Closing;
import org.pccd.run.ui.internal.RunsModel;

/** Asks once, when the workbench is closed while runs live, whether they shall go on. */
final class ClosingQuestion implements IWorkbenchListener {
    private static final int KEEP = IDialogConstants.YES_ID;
    private static final int STOP = IDialogConstants.NO_ID;
    private static final int NAMED = 6;

    @Override
    public boolean preShutdown(IWorkbench workbench, boolean forced) {
        List<RunItem> live = RunsModel.get().live();
        if (live.isEmpty() || forced) {
            return true;
        }
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        Closing closing = RunPreferences.closing();
        if (closing == Closing.ASK) {
            closing = ask(window == null ? null : window.getShell(), live);
        }
        if (closing == Closing.STOP) {
            live.forEach(ClosingQuestion::stop);
        }
        return closing != Closing.ASK;
    }

    @Override
    public void postShutdown(IWorkbench workbench) {
        RunsModel.get().close();
    }

    /** What is to happen; {@link Closing#ASK} where the workbench shall stay open. */
    private static Closing ask(Shell shell, List<RunItem> live) {
        LinkedHashMap<String, Integer> buttons = new LinkedHashMap<>();
        buttons.put("&Keep running", KEEP);
        buttons.put("Checkpoint and &stop", STOP);
        buttons.put(IDialogConstants.CANCEL_LABEL, IDialogConstants.CANCEL_ID);
        MessageDialogWithToggle dialog = new MessageDialogWithToggle(
                shell,
                live.size() == 1 ? "A run is live" : live.size() + " runs are live",
                null,
                names(live) + "\n\nWorkers need no window: they go on when it is closed, and are followed again when it"
                        + " is opened. Stopped runs can be resumed with the same numbers.",
                MessageDialog.QUESTION,
                buttons,
                0,
                "&Remember, and do not ask again",
                false);
        int answer = dialog.open();
        Closing closing =
                switch (answer) {
                    case KEEP -> Closing.KEEP;
                    case STOP -> Closing.STOP;
                    default -> Closing.ASK;
                };
        if (dialog.getToggleState() && closing != Closing.ASK) {
            RunPreferences.remember(closing);
        }
        return closing;
    }

    private static String names(List<RunItem> live) {
        String names = live.stream().limit(NAMED).map(ClosingQuestion::line).collect(Collectors.joining("\n"));
        return live.size() > NAMED ? names + "\nand " + (live.size() - NAMED) + " more" : names;
    }

    private static String line(RunItem item) {
        String left = RunFormat.left(item.overview().status());
        return item.name() + ": " + RunFormat.state(item.state()) + ", "
                + RunFormat.steps(item.overview().status()) + (left.isEmpty() ? "" : ", " + left + " left");
    }

    // Only the wish: the worker fulfils it without us.
    private static void stop(RunItem item) {
        try {
            JobFolder.open(item.path()).control().stop();
        } catch (PccdException e) {
            ILog.of(ClosingQuestion.class).error(e.getMessage(), e);
        }
    }
}
