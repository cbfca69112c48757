package org.pccd.run.ui.internal.console;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleManager;

/** The pages of the Console that follow jobs. */
public final class RunConsoles {
    private RunConsoles() {}

    /**
     * Follows the log of a job in a page of its own, and brings that page to the front of the Console.
     *
     * @param open whether to open the Console where it is closed
     */
    public static void show(Path folder, boolean open) {
        IConsoleManager manager = ConsolePlugin.getDefault().getConsoleManager();
        IConsole console = Stream.of(manager.getConsoles())
                .filter(c -> c instanceof RunConsole run && run.folder().equals(folder))
                .findFirst()
                .orElseGet(() -> added(manager, folder));
        if (open) {
            manager.showConsoleView(console);
        }
    }

    private static IConsole added(IConsoleManager manager, Path folder) {
        RunConsole console = new RunConsole(folder);
        manager.addConsoles(new IConsole[] {console});
        return console;
    }
}
