package org.pccd.evaluation.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.crystal.io.StructureWriter;

/** Writes chosen structures in the manner of a sampler. */
public final class SetFolder {
    /** Written last. */
    public static final String PLAN = "set.json";

    /** There while the folder is not complete; what is in it then may be written again. */
    public static final String STARTED = ".set-started";

    private final Path folder;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(long index, String file, String code, String message, List<String> elements) {}

    public SetFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws java.util.concurrent.CancellationException where the user cancels; the next attempt begins anew */
    public void write(SetPlan plan, List<Entry> entries, List<Problem> problems, Progress progress) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(STARTED), "");
        StructureWriter writer = StructureOutput.writer(StructureOutput.CIF);
        StringBuilder lines = new StringBuilder();
        progress.begin("Writing structures", entries.size(), "structures");
        for (int i = 0; i < entries.size(); i++) {
            progress.check();
            Entry e = entries.get(i);
            String file = String.format(Locale.ROOT, "structure-%06d%s", i, writer.extension());
            Files.writeString(folder.resolve(file), writer.write(e, List.of(plan.origin())));
            List<String> elements =
                    e.structure().elements().stream().map(Element::symbol).toList();
            lines.append(Json.line(new Line(i, file, null, null, elements))).append('\n');
            progress.done(i + 1);
        }
        for (int i = 0; i < problems.size(); i++) {
            Problem p = problems.get(i);
            lines.append(Json.line(new Line(entries.size() + i, null, p.code(), p.toString(), List.of())))
                    .append('\n');
        }
        AtomicFiles.write(folder.resolve(SampleFolder.MANIFEST), lines.toString());
        AtomicFiles.write(folder.resolve(PLAN), Json.pretty(plan));
        Files.delete(folder.resolve(STARTED));
    }
}
