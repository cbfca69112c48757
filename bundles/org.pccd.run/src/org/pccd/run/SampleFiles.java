package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.pccd.diffusion.Sampler;
import org.pccd.diffusion.Samplers;
import org.pccd.encoding.Decoded;
import org.pccd.run.internal.Failures;
import org.pccd.run.internal.JsonLines;

/**
 * Samples written to a folder: a structure file each, with its provenance; {@code samples.jsonl}, a line for every
 * sample, decodable or not; and {@code summary.json}.
 */
public final class SampleFiles {
    /** Name of the file with a line for each sample. */
    public static final String MANIFEST = "samples.jsonl";

    /** Name of the file with a {@link SampleReport}. */
    public static final String SUMMARY = "summary.json";

    private final TrainedModel model;
    private final SampleRequest request;
    private final String format;
    private final StructureWriter writer;
    private final Path folder;
    private final Writes writes;
    private final JsonLines manifest;
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

    private SampleFiles(TrainedModel model, SampleRequest request, Path folder, String format, Writes writes) {
        this.writes = writes;
        this.manifest = new JsonLines(folder.resolve(MANIFEST));
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
        try {
            if (!Folders.list(folder).isEmpty()) {
                throw new PccdException(
                        folder + " is not empty and nothing in it is overwritten: choose another folder.");
            }
            new Sampling(model).check(request);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
        return goOn(model, request, folder, format, Writes.DIRECT, progress);
    }

    /** How writes are done: at once, or waiting where the disk is full. */
    @FunctionalInterface
    interface Writes {
        Writes DIRECT = Shift.Writing::run;

        void run(Shift.Writing writing) throws IOException;
    }

    /** Goes on with what is in the folder already, from the last whole batch: samples depend on their index only. */
    static SampleReport goOn(
            TrainedModel model, SampleRequest request, Path folder, String format, Writes writes, Progress progress) {
        SampleFiles files = new SampleFiles(model, request, folder, format, writes);
        try {
            int there = files.restore();
            try {
                if (there < request.count()) {
                    SampleRequest rest = request.withRange(request.first() + there, request.count() - there);
                    new Sampling(model).run(rest, files::add, progress);
                }
            } finally {
                writes.run(() -> AtomicFiles.write(folder.resolve(SUMMARY), Json.pretty(files.report())));
            }
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
        return files.report();
    }

    // Keeps whole batches only, so that every sample is drawn in the same company as without the interruption.
    private int restore() throws IOException {
        List<String> kept = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String text : manifest.complete()) {
            Line line = Json.mapper().readValue(text, Line.class);
            if (line.index() != request.first() + kept.size() || !there(line)) {
                break;
            }
            kept.add(text);
            lines.add(line);
        }
        int whole = kept.size() == request.count() ? kept.size() : kept.size() / request.batch() * request.batch();
        manifest.replace(kept.subList(0, whole));
        lines.subList(0, whole).forEach(this::count);
        return whole;
    }

    private boolean there(Line line) throws IOException {
        Path file = line.file() == null ? null : folder.resolve(line.file());
        return file == null || (Files.isRegularFile(file) && Files.size(file) > 0);
    }

    private void add(Sample sample) {
        try {
            writes.run(() -> write(sample));
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    private void write(Sample sample) throws IOException {
        Line line =
                switch (sample.decoded()) {
                    case Decoded.Success success -> line(sample, structure(sample, success), null);
                    case Decoded.Failure failure -> line(sample, null, failure);
                };
        manifest.append(line);
        count(line);
    }

    private void count(Line line) {
        samples++;
        if (line.file() != null) {
            structures++;
        } else {
            undecodable.merge(line.code(), 1L, Long::sum);
        }
    }

    private String structure(Sample sample, Decoded.Success success) throws IOException {
        String name = String.format(Locale.ROOT, "sample-%06d", sample.index());
        String file = name + writer.extension();
        Entry entry = new Entry(name, success.structure(), provenance(sample), "", 0);
        Files.writeString(
                folder.resolve(file), writer.write(entry, List.of("PCCD Workbench sample " + entry.properties())));
        return file;
    }

    private Line line(Sample sample, String file, Decoded.Failure failure) {
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
        if (!request.formula().isEmpty()) {
            p.put("formula_asked", request.formula());
        }
        if (request.start() != null) {
            p.put("started_from", request.start().source());
            p.put("kept", request.start().hold());
        }
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
                null,
                request.seed(),
                symbols(request.elements()),
                request.labels(),
                format,
                samples,
                structures,
                new TreeMap<>(undecodable),
                parameters(),
                request.formula(),
                request.start());
    }

    private ObjectNode parameters() {
        Sampler<?> sampler = Samplers.byId(request.sampler());
        return Json.mapper().valueToTree(Samplers.parameters(sampler, request.samplerParameters()));
    }

    private static List<String> symbols(List<Element> elements) {
        return elements.stream().map(Element::symbol).toList();
    }
}
