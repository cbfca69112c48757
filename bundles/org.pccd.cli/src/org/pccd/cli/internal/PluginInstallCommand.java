package org.pccd.cli.internal;

import java.io.Console;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pccd.core.PccdException;
import org.pccd.plugins.Installation;
import org.pccd.plugins.Installation.Result;
import org.pccd.plugins.Offer;
import org.pccd.plugins.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pccd plugin install}. */
@Command(
        name = "install",
        description = "Install a plugin, after showing what it is and who signed it.",
        footer = {
            "",
            "A feature of an update site goes into the installation; where that is read-only, and with --user, its"
                    + " plugins go to the user's folder, like single jars: ~/.pccd/dropins, or PCCD_PLUGINS."
        })
class PluginInstallCommand implements Callable<Integer> {
    /** What was offered and what came of it. */
    record Row(Offer offer, List<String> installed, boolean restart, List<String> problems) {}

    @Mixin
    private Output output;

    @Parameters(
            paramLabel = "SOURCE",
            description = "A plugin's jar; a zip or folder of jars; an update site: folder, zip or address.")
    private String source;

    @Option(names = "--feature", paramLabel = "ID", description = "What of the site to install, where it has several.")
    private String feature;

    @Option(names = "--user", description = "Install for this user only.")
    private boolean user;

    @Option(names = "--yes", description = "Install without asking.")
    private boolean yes;

    @Override
    public Integer call() {
        try (Installation installation =
                Plugins.prepare(source, Optional.ofNullable(feature), user, output.progress())) {
            Offer offer = installation.offer();
            show(offer);
            if (!yes) {
                ask();
            }
            Result done = installation.install(output.progress());
            done.problems().forEach(p -> output.note("It is installed but does not work: " + p));
            Row row = new Row(offer, done.installed(), done.restart(), done.problems());
            return output.result(
                    row,
                    out -> out.println("Installed " + String.join(", ", done.installed()) + " in " + offer.target()
                            + (done.restart() ? "; it is used by what is started from now on" : "")));
        }
    }

    private void show(Offer offer) {
        output.note(offer.title() + " for " + offer.target());
        for (Offer.Plugin plugin : offer.plugins()) {
            String vendor = plugin.vendor().isEmpty() ? "" : " of " + plugin.vendor();
            output.note("  " + plugin.id() + " " + plugin.version() + ": " + plugin.name() + vendor + ", "
                    + plugin.signature() + ", SHA-256 " + plugin.sha256());
        }
        offer.replaces().forEach(old -> output.note("  replaces " + old));
        offer.remarks().forEach(remark -> output.note("  but: " + remark));
    }

    private static void ask() {
        Console console = System.console();
        if (console == null || !Boolean.getBoolean("pccd.terminal")) {
            throw new PccdException("Nothing was installed: say --yes where nobody can be asked.");
        }
        String answer = console.readLine("A plugin can do all that you can. Install it? [y/N] ");
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
            throw new PccdException("Nothing was installed.");
        }
    }
}
