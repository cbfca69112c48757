package org.pccd.run.ui.internal.life;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IEvaluationService;
import org.pccd.run.RunStatus;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.run.ui.internal.RunsModel;

/** With the workbench: runs that live are followed again, menus know what is possible, closing asks about them. */
public class RunsStartup implements IStartup {
    private Map<RunItem, RunStatus.State> states = Map.of();

    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> PlatformUI.getWorkbench().addWorkbenchListener(new ClosingQuestion()));
        RunsModel.get().listen(items -> changed(display, items));
    }

    // What commands can be used depends on the states of the jobs, not only on the selection.
    private void changed(Display display, List<RunItem> items) {
        Map<RunItem, RunStatus.State> now = new TreeMap<>(java.util.Comparator.comparing(RunItem::path));
        items.stream().filter(item -> item.state() != null).forEach(item -> now.put(item, item.state()));
        if (now.equals(states)) {
            return;
        }
        states = now;
        display.asyncExec(() -> {
            IEvaluationService service = PlatformUI.getWorkbench().getService(IEvaluationService.class);
            if (service != null) {
                service.requestEvaluation(RunUi.PLUGIN + ".can");
                service.requestEvaluation(RunUi.PLUGIN + ".is");
            }
        });
    }
}
