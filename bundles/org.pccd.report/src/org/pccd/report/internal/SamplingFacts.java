package org.pccd.report.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.run.Provenance;
import org.pccd.run.RunConfiguration;
import org.pccd.run.RunFolder;
import org.pccd.run.RunInfo;
import org.pccd.run.SampleFiles;
import org.pccd.run.SampleReport;

/** How samples were made, in words: sampling, run, data, plugins and versions. */
final class SamplingFacts {
    private SamplingFacts() {}

    /** What the sampler left, empty where it did not. */
    static Optional<SampleReport> summary(Path samples) {
        Path file = samples.resolve(SampleFiles.SUMMARY);
        return Files.isRegularFile(file) ? Optional.of(Json.read(file, SampleReport.class)) : Optional.empty();
    }

    static Map<String, String> of(SampleReport s) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Run", s.run() + " (made " + s.runCreated() + ")");
        facts.put("Profile", s.profile().name().toLowerCase(Locale.ROOT));
        facts.put("Checkpoint", "step " + s.step() + ", " + s.weights() + " weights");
        facts.put("Sampler", s.sampler() + " in " + s.steps() + " steps" + parameters(s.samplerParameters()));
        facts.put("Guidance scale", Double.toString(s.guidanceScale()));
        facts.put("Seed", Long.toString(s.seed()));
        facts.put(
                "Elements asked for",
                s.requested().isEmpty() ? "as in the training set" : String.join("-", s.requested()));
        if (!s.formula().isEmpty()) {
            facts.put("Formula asked for", s.formula());
        }
        if (s.start() != null) {
            facts.put(
                    "Started from",
                    s.start().source() + ", keeping " + s.start().hold());
        }
        if (!s.labels().isEmpty()) {
            facts.put("Other conditions", s.labels().toString());
        }
        run(s).ifPresentOrElse(
                        info -> run(info, facts), () -> facts.put("About the run", "its folder is not there any more"));
        return facts;
    }

    private static String parameters(ObjectNode parameters) {
        StringBuilder text = new StringBuilder();
        parameters
                .properties()
                .forEach(p -> text.append(", ").append(p.getKey()).append(' ').append(p.getValue()));
        return text.toString();
    }

    private static Optional<RunInfo> run(SampleReport s) {
        try {
            RunInfo info = RunFolder.open(Path.of(s.run())).info();
            return info.provenance().created().equals(s.runCreated()) ? Optional.of(info) : Optional.empty();
        } catch (PccdException e) {
            return Optional.empty();
        }
    }

    private static void run(RunInfo info, Map<String, String> facts) {
        RunConfiguration c = info.configuration();
        Provenance p = info.provenance();
        facts.put("Dataset", c.dataset());
        facts.put("Hash of the data", c.datasetHash());
        facts.put("Encoded structures by split", p.splits().toString());
        facts.put(
                "Encoder",
                c.encoder().id() + " of " + p.encoderPlugin() + ", "
                        + c.encoder().parameters());
        facts.put(
                "Denoiser",
                c.denoiser().id() + " of " + p.denoiserPlugin() + ", "
                        + c.denoiser().parameters());
        facts.put("Engine", p.versions().isEmpty() ? "not told" : p.versions().toString());
        facts.put("Trained on", p.machine() + ", " + p.system() + ", Java " + p.java());
        facts.put(
                "Training",
                c.training().steps() + " steps in batches of " + c.training().batch() + ", seed " + c.seed());
    }

    static List<List<String>> undecodable(SampleReport s) {
        return s.undecodable().entrySet().stream()
                .map(e -> List.of(Html.cell(e.getKey()), Html.cell(e.getValue())))
                .toList();
    }
}
