package org.pccd.dft.ui.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pccd.core.PccdException;
import org.pccd.dft.Calculator;
import org.pccd.dft.ui.internal.JobItem;
import org.pccd.ui.Projects;
import org.pccd.ui.Tasks;

/** Opens the final structure, the log or the folder of the selected jobs, as named behind the class. */
public final class OpenHandler extends AbstractHandler implements IExecutableExtension {
    private enum What {
        STRUCTURE,
        LOG,
        FOLDER
    }

    private What what;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = What.valueOf(data.toString().toUpperCase(Locale.ROOT));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        for (JobItem item : Commands.jobs(event)) {
            Tasks.start(
                    "Opening " + item.row().job(),
                    page.getWorkbenchWindow().getShell(),
                    progress -> file(item),
                    file -> file.ifPresent(f -> Projects.openFile(page, f)));
        }
        return null;
    }

    private Optional<Path> file(JobItem item) {
        return switch (what) {
            case STRUCTURE -> Optional.of(item.job().finalFile());
            case LOG -> Optional.of(log(item));
            case FOLDER -> {
                if (!Program.launch(item.path().toString())) {
                    throw new PccdException("No file manager opens folders here; the folder is " + item.path() + ".");
                }
                yield Optional.empty();
            }
        };
    }

    // What the program said; where it said nothing, its errors, else its input.
    private static Path log(JobItem item) {
        Path folder = item.job()
                .newest()
                .orElseThrow(() -> new PccdException(item.row().job() + " has not been begun."));
        return Stream.of(Calculator.OUT, Calculator.ERR, "OUTCAR")
                .map(folder::resolve)
                .filter(f -> Files.isRegularFile(f) && f.toFile().length() > 0)
                .findFirst()
                .orElseThrow(() -> new PccdException("The program has written nothing yet in " + folder + "."));
    }
}
