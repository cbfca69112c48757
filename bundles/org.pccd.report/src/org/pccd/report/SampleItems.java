package org.pccd.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.evaluation.Evaluation;
import org.pccd.evaluation.Funnel;
import org.pccd.evaluation.SampleRecord;

/** The structures of files and folders with all that is known of them; of an evaluated sampling also its verdicts. */
public final class SampleItems {
    private SampleItems() {}

    /**
     * What can be read, one after the other; what cannot is an item whose structure says why.
     *
     * @return a stream that the caller closes
     */
    public static Stream<ExportItem> of(List<Path> paths) {
        Map<Path, SampleRecord> records = new HashMap<>();
        for (Path path : paths) {
            Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
            Evaluation.read(folder).map(Evaluation::samples).orElse(List.of()).stream()
                    .filter(r -> r.file() != null)
                    .forEach(r -> records.put(normal(folder.resolve(r.file())), r));
        }
        return StructureFiles.read(paths).map(r -> item(r, records));
    }

    private static ExportItem item(Reading reading, Map<Path, SampleRecord> records) {
        if (reading.refused()) {
            String place = reading.problem().source() + ":" + reading.problem().line();
            return new ExportItem(
                    place,
                    () -> {
                        throw new PccdException(reading.problem().message());
                    },
                    Map.of());
        }
        Entry entry = reading.entry();
        ExportItem item = ExportItem.of(entry);
        return Optional.ofNullable(records.get(normal(Path.of(entry.source()))))
                .map(record -> new ExportItem(item.name(), item.structure(), facts(record, item.facts())))
                .orElse(item);
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Map<String, String> facts(SampleRecord record, Map<String, String> others) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "space group",
                record.spaceGroup() == null ? "" : record.spaceGroup().toString());
        Optional<Funnel.Loss> loss = Funnel.loss(record);
        facts.put("lost at", loss.map(Funnel.Loss::step).orElse(""));
        facts.put("reason", loss.map(Funnel.Loss::message).orElse(""));
        if (record.values().containsKey("shortestDistance")) {
            facts.put(
                    "shortest distance (Å)",
                    String.format(Locale.ROOT, "%.4f", record.values().get("shortestDistance")));
        }
        if (record.nearest() != null) {
            facts.put(
                    "nearest known",
                    record.nearest().id() + " " + record.nearest().formula());
            facts.put("relation to nearest", record.nearest().relation().title());
        }
        facts.putAll(others);
        return facts;
    }
}
