package org.pccd.cli.internal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.DeviceChoice;
import org.pccd.core.Diagnosis;
import org.pccd.core.Diagnosis.Check;
import org.pccd.core.Diagnosis.Fact;
import org.pccd.core.Diagnosis.Grade;
import org.pccd.core.Identified;
import org.pccd.core.MachineDiagnosis;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.encoding.EncoderProvider;
import org.pccd.run.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd doctor}. */
@Command(
        name = "doctor",
        description = "Say what a worker would run on here, test its numbers, and say how to mend what is wrong.",
        footer = {
            "",
            "Exit code 1: a check found an error. To use a GPU set PCCD_LIBTORCH to a libtorch with CUDA and"
                    + " PCCD_DEVICE to auto, cpu, cuda or cuda:1; see docs/gpu.md."
        })
class DoctorCommand implements Callable<Integer> {
    private static final Diagnosis NO_DENOISER = new Diagnosis.Builder()
            .check(Check.error("denoisers", "none is installed", "Install a plugin that provides one."))
            .build();

    @Mixin
    private Output output;

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "auto, cpu, cuda or cuda:1; default: what PCCD_DEVICE says, else auto.")
    private String device;

    @Option(names = "--threads", paramLabel = "N", description = "Threads of the engine; default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        DeviceChoice choice = output.arguments(() -> device == null ? DeviceChoice.current() : DeviceChoice.of(device));
        int atLeastOne = Math.max(1, threads);
        Diagnosis diagnosis = product().and(MachineDiagnosis.of()).and(PluginNotes.diagnose());
        var denoisers = Contributions.of(DenoiserProvider.POINT, DenoiserProvider.class);
        for (Contributed<?> denoiser : denoisers) {
            DenoiserProvider<?> provider = (DenoiserProvider<?>) denoiser.service();
            diagnosis = diagnosis.and(provider.diagnose(choice, atLeastOne, output.progress()));
        }
        if (denoisers.isEmpty()) {
            diagnosis = diagnosis.and(NO_DENOISER);
        }
        for (Contributed<Launcher> launcher : Contributions.of(Launcher.POINT, Launcher.class)) {
            diagnosis = diagnosis.and(launcher.service().diagnose());
        }
        Diagnosis found = diagnosis;
        output.result(found, out -> print(found, out));
        return found.worst() == Grade.ERROR ? 1 : 0;
    }

    private static Diagnosis product() {
        Diagnosis.Builder product =
                new Diagnosis.Builder().fact("Product", "PCCD Workbench " + ProductVersion.version());
        plugins(product, "Encoder", Contributions.of(EncoderProvider.POINT, EncoderProvider.class));
        plugins(product, "Denoiser", Contributions.of(DenoiserProvider.POINT, DenoiserProvider.class));
        plugins(product, "Launcher", Contributions.of(Launcher.POINT, Launcher.class));
        return product.build();
    }

    private static void plugins(
            Diagnosis.Builder product, String kind, List<? extends Contributed<? extends Identified>> installed) {
        installed.forEach(c -> product.fact(kind, c.id() + " (" + c.plugin() + " " + c.version() + ")"));
    }

    private static void print(Diagnosis diagnosis, PrintWriter out) {
        int width = diagnosis.facts().stream()
                .mapToInt(f -> f.name().length())
                .max()
                .orElse(0);
        for (Fact fact : diagnosis.facts()) {
            out.println(fact.name() + " ".repeat(width - fact.name().length() + 2) + fact.value());
        }
        out.println();
        for (Check check : diagnosis.checks()) {
            String grade = check.grade().name().toLowerCase(Locale.ROOT);
            out.println(grade + " ".repeat(9 - grade.length()) + check.name() + ": " + check.finding());
            if (!check.advice().isEmpty()) {
                out.println(" ".repeat(9) + check.advice());
            }
        }
        long errors = diagnosis.checks().stream()
                .filter(c -> c.grade() == Grade.ERROR)
                .count();
        out.println();
        out.println(
                switch (diagnosis.worst()) {
                    case OK -> "All is well.";
                    case WARNING -> "Workers can run; see the warnings.";
                    case ERROR -> "Mend the error" + (errors > 1 ? "s" : "") + " before a worker runs here.";
                });
    }
}
