package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.dataset.Dataset;
import org.pccd.dataset.DatasetAudit;
import org.pccd.dataset.Split;
import org.pccd.encoding.audit.AuditReport;
import org.pccd.encoding.audit.AuditSettings;
import org.pccd.encoding.audit.Audited;
import org.pccd.encoding.registry.Encoders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pccd encode audit}. */
@Command(
        name = "audit",
        description =
                "The round-trip ceiling of a representation before any training: encode, add noise, decode, compare.",
        footer = {
            "",
            "With --encoder all, or several, one table compares them: shape, what can be encoded and what is refused",
            "for which reason, the ceiling at each noise, the time of a call."
        })
class EncodeAuditCommand implements Callable<Integer> {
    /** Of several encoders. */
    record Comparison(List<Audited> audits) {}

    @Mixin
    private Output output;

    @Option(names = "--dataset", required = true, paramLabel = "D", description = "Dataset to encode and decode.")
    private Path folder;

    @Option(
            names = "--encoder",
            split = ",",
            paramLabel = "ID",
            description =
                    "See pccd encoders; with settings as ID:KEY=VALUE:KEY=VALUE; all: every one that is installed;"
                            + " may be repeated; default: the encoder of a new run.")
    private List<String> named = List.of(Encoders.USUAL);

    @Option(names = "--profile", description = "paper or corrected; default: that of the encoder.")
    private String profile;

    @Option(names = "--split", description = "train, val or test; default: all.")
    private String split;

    @Option(
            names = "--noise",
            split = ",",
            description = "Standard deviations of the noise on each value of the tensor, from 0 on; default:"
                    + " 0,0.01,0.02,0.05,0.1.")
    private List<Double> noise = AuditSettings.defaults().noise();

    @Option(
            names = "--out",
            description = "Folder for audit.json, audit.png and audit.svg; default: audit-<encoder>, of several audit.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        List<Encoders.Built> encoders = output.arguments(() -> EncoderChoice.of(named, profile));
        AuditSettings defaults = AuditSettings.defaults();
        AuditSettings settings = new AuditSettings(
                output.arguments(() -> Arguments.noise(noise)),
                defaults.lengthTolerance(),
                defaults.angleTolerance(),
                defaults.positionTolerance(),
                defaults.seed());
        Split part = split == null ? null : output.arguments(() -> Split.named(split));
        try (Dataset dataset = Dataset.open(folder)) {
            Path target = Arguments.writable(out == null ? Path.of(usualFolder(encoders)) : out);
            List<Audited> audits = new ArrayList<>();
            for (Encoders.Built built : encoders) {
                DatasetAudit audit = new DatasetAudit(dataset, built.encoder(), settings);
                AuditReport report = audit.run(part, output.progress());
                audits.add(new Audited(
                        built.id(), built.parameters(), built.encoder().shape(), report, audit.cost()));
            }
            return encoders.size() == 1
                    ? one(audits.get(0), target)
                    : several(encoders.stream().map(Encoders.Built::label).toList(), audits, target);
        }
    }

    private String usualFolder(List<Encoders.Built> encoders) {
        return encoders.size() > 1 ? "audit" : "audit-" + encoders.get(0).id() + (profile == null ? "" : "-" + profile);
    }

    private int one(Audited audited, Path target) throws IOException {
        AtomicFiles.write(target.resolve("audit.json"), Json.pretty(audited));
        List<Path> figures = AuditFigures.of(audited.report()).save(target.resolve("audit"));
        return output.result(audited, text -> {
            new AuditText(text).detail(audited);
            text.println("Figures " + figures);
        });
    }

    private int several(List<String> labels, List<Audited> audits, Path target) throws IOException {
        Comparison comparison = new Comparison(audits);
        AtomicFiles.write(target.resolve("audit.json"), Json.pretty(comparison));
        List<Path> figures = AuditFigures.comparison(labels, audits).save(target.resolve("audit"));
        return output.result(comparison, text -> {
            new AuditText(text).comparison(labels, audits);
            text.println("Figures " + figures);
        });
    }
}
