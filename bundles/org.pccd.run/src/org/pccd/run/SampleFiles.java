package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Folders;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.io.StructureWriter;
import org.pccd.encoding.Decoded;
import org.pccd.run.internal.Failures;

/**
 * Samples written to a folder: a structure file each, with its provenance; {@code samples.jsonl}, a line for every
 * sample, decodable or not; and {@code summary.json}.
 */
public final class SampleFiles {
    /** Name of the file with a line for each sample. */
    public static final String MANIFEST = "samples.jsonl";

    private final TrainedModel model;
    private final SampleRequest request;
    private final String format;
    private final StructureWriter writer;
    private final Path folder;
    private final Map<String, Long> undecodable = new TreeMap<>();
    private long structures;
    private long samples;

    /**
     * One line of the manifest.
     *
     * @param file name in the folder, null where there is no structure
     * @param code reason why there is no structure, null where there is one (message likewise)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            long index,
            String file,
            String code,
            String message,
            List<String> elements,
            int[] conditions,
            long seed,
            long step,
            String run) {}

    private SampleFiles(TrainedModel model, SampleRequest request, Path folder, String format) {
        this.model = model;
        this.request = request;
        this.folder = folder;
        this.format = format;
        this.writer = StructureFiles.format(format)
                .writer()
                .orElseThrow(() -> new PccdException(
                        "The format '" + format + "' is only read; choose cif, poscar or extxyz for writing."));
    }

    /**
     * Samples into a folder.
     *
     * @param folder not there yet, or empty
     * @param format identifier of a structure format that can be written
     * @throws PccdException where the folder holds something or cannot be written, or the request is not legal
     * @throws CancellationException where cancelled; what is done by then is complete, summary included
     */
    public static SampleReport write(
            TrainedModel model, SampleRequest request, Path folder, String format, Progress progress) {
        SampleFiles files = new SampleFiles(model, request, folder, format);
        Sampling sampling = new Sampling(model);
        try {
            if (!Folders.list(folder).isEmpty()) {
                throw new PccdException(
                        folder + " is not empty and nothing in it is overwritten: choose another folder.");
            }
            sampling.check(request);
            Files.createDirectories(folder);
            try (BufferedWriter manifest = Files.newBufferedWriter(folder.resolve(MANIFEST))) {
                sampling.run(request, sample -> files.add(sample, manifest), progress);
            } finally {
                AtomicFiles.write(folder.resolve("summary.json"), Json.pretty(files.report()));
            }
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
        return files.report();
    }

    private void add(Sample sample, BufferedWriter manifest) {
        samples++;
        try {
            Line line =
                    switch (sample.decoded()) {
                        case Decoded.Success success -> line(sample, structure(sample, success), null);
                        case Decoded.Failure failure -> line(sample, null, failure);
                    };
            manifest.write(Json.line(line) + "\n");
            manifest.flush();
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    private String structure(Sample sample, Decoded.Success success) throws IOException {
        String name = String.format(Locale.ROOT, "sample-%06d", sample.index());
        String file = name + writer.extension();
        Entry entry = new Entry(name, success.structure(), provenance(sample), "", 0);
        Files.writeString(
                folder.resolve(file), writer.write(entry, List.of("PCCD Workbench sample " + entry.properties())));
        structures++;
        return file;
    }

    private Line line(Sample sample, String file, Decoded.Failure failure) {
        if (failure != null) {
            undecodable.merge(failure.code(), 1L, Long::sum);
        }
        return new Line(
                sample.index(),
                file,
                failure == null ? null : failure.code(),
                failure == null ? null : failure.message(),
                symbols(sample.elements()),
                sample.conditions(),
                request.seed(),
                model.step(),
                model.run().path().toString());
    }

    private Map<String, String> provenance(Sample sample) {
        RunInfo info = model.run().info();
        Map<String, String> p = new LinkedHashMap<>();
        p.put("run", model.run().path().toString());
        p.put("run_created", info.provenance().created());
        p.put("profile", info.configuration().profile().name().toLowerCase(Locale.ROOT));
        p.put("step", Long.toString(model.step()));
        p.put("seed", Long.toString(request.seed()));
        p.put("sample", Long.toString(sample.index()));
        p.put("sampler", request.sampler());
        p.put("sampler_steps", Integer.toString(request.steps()));
        p.put("guidance", Double.toString(request.guidance()));
        p.put("condition_elements", String.join("-", symbols(sample.elements())));
        p.put("condition_tokens", Arrays.toString(sample.conditions()));
        return p;
    }

    private SampleReport report() {
        RunInfo info = model.run().info();
        return new SampleReport(
                model.run().path().toString(),
                info.provenance().created(),
                info.configuration().profile(),
                model.step(),
                model.weights().name().toLowerCase(Locale.ROOT),
                request.guidance(),
                request.sampler(),
                request.steps(),
                request.eta(),
                request.seed(),
                symbols(request.elements()),
                format,
                samples,
                structures,
                new TreeMap<>(undecodable));
    }

    private static List<String> symbols(List<Element> elements) {
        return elements.stream().map(Element::symbol).toList();
    }
}
