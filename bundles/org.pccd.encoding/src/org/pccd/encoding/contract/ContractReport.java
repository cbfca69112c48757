package org.pccd.encoding.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.Limits;

/**
 * How an encoder keeps its contract, for its author and for a paper.
 *
 * @param encoder id of the provider
 * @param parameters complete
 * @param shape of the tensor
 * @param conditions number of condition tokens, vocabulary likewise
 * @param contract what is declared
 * @param results of the checks that were made
 * @param roundTrip the ceiling without noise; null where that check was not made
 * @param noise what comes back with noise, in the order of its strength; empty where that check was not made
 * @param costs time and memory; null where those checks were not made
 * @param machine on which the costs were measured
 */
public record ContractReport(
        String encoder,
        String title,
        String citation,
        JsonNode parameters,
        int[] shape,
        Limits limits,
        int conditions,
        int vocabulary,
        Encoder.Contract contract,
        List<CheckResult> results,
        RoundTrip roundTrip,
        List<NoiseLevel> noise,
        Costs costs,
        String machine) {
    static ContractReport of(Subject subject, List<CheckResult> results) {
        EncoderProvider<?> provider = subject.provider();
        Encoder encoder = subject.encoder();
        return new ContractReport(
                provider.id(),
                provider.title(),
                provider.citation(),
                Json.mapper().valueToTree(subject.parameters()),
                encoder.shape(),
                encoder.limits(),
                encoder.conditionCount(),
                encoder.conditionVocabulary(),
                encoder.contract(),
                results,
                subject.knownRoundTrip(),
                subject.knownNoise(),
                subject.knownCosts(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, Java "
                        + System.getProperty("java.version"));
    }

    /** Whether no check failed. */
    public boolean kept() {
        return results.stream().noneMatch(r -> r.verdict() == CheckResult.Verdict.FAILED);
    }

    public String markdown() {
        return new ReportText(this).markdown();
    }

    /**
     * Writes {@code NAME.md} and {@code NAME.json}.
     *
     * @return the Markdown file
     */
    public Path save(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        AtomicFiles.write(folder.resolve(name + ".json"), Json.pretty(this));
        Path text = folder.resolve(name + ".md");
        AtomicFiles.write(text, markdown());
        return text;
    }
}
