package org.pccd.sampling.ui.internal.gallery;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.PlatformObject;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.evaluation.Nearest;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.SampleStability;
import org.pccd.evaluation.Verdict;
import org.pccd.ui.Projects;
import org.pccd.viewer.StructureSubject;

/**
 * One sample of a gallery, decoded or not. What is known of it grows: first the sampler's line, then what its file
 * holds, at last the evaluation. Equal where it is the same sample of the same folder.
 */
public final class GalleryItem extends PlatformObject implements StructureSubject {
    private final Path folder;
    private final SampleEntry entry;
    private volatile SampleRecord record;

    /** @param entry what is known from the sampler's list or the file alone */
    public GalleryItem(Path folder, SampleEntry entry) {
        this.folder = folder;
        this.entry = entry;
    }

    public Path folder() {
        return folder;
    }

    /** The sampler's number, or the place among the files of a folder without list. */
    public long index() {
        return entry.index();
    }

    public boolean decoded() {
        return entry.decoded() && (record == null || record.failure() == null);
    }

    /** The structure file, null where there is none. */
    public Path file() {
        return entry.file() == null ? null : folder.resolve(entry.file());
    }

    /** What the evaluation says; null before. */
    public SampleRecord record() {
        return record;
    }

    void setRecord(SampleRecord evaluated) {
        record = evaluated;
    }

    SampleEntry entry() {
        return entry;
    }

    /** All amounts, such as {@code Zn2In4Se8}; before that is known, what was asked for. */
    public String formula() {
        if (record != null && record.formula() != null) {
            return record.formula();
        }
        return String.join("-", entry.elements());
    }

    public Badge badge() {
        return Badge.of(this);
    }

    @Override
    public String title() {
        String name = entry.name().isEmpty() ? "sample " + entry.index() : entry.name();
        return formula().isEmpty() ? name : name + " " + formula();
    }

    @Override
    public Structure structure() {
        if (!entry.decoded()) {
            throw new PccdException("Not decoded: " + reason());
        }
        try (Stream<Reading> readings = StructureFiles.read(file())) {
            Reading reading = readings.filter(r -> r.refused()
                            || entry.name().isEmpty()
                            || entry.name().equals(r.entry().name()))
                    .findFirst()
                    .orElseThrow(() -> new PccdException(file() + " holds no structure."));
            if (reading.refused()) {
                throw new PccdException(file() + ": " + reading.problem().message() + ".");
            }
            return reading.entry().structure();
        }
    }

    /** Why it is lost on the way to a novel structure, in a sentence; empty where it is not, or not judged yet. */
    public String reason() {
        return Badge.loss(this).map(l -> l.message()).orElse(Objects.requireNonNullElse(entry.message(), ""));
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Sample", Long.toString(entry.index()));
        if (entry.file() != null) {
            facts.put("File", entry.file());
        }
        facts.put("Verdict", badge().title());
        if (!reason().isEmpty()) {
            facts.put("Reason", reason());
        }
        if (!entry.elements().isEmpty()) {
            facts.put("Asked for", String.join("-", entry.elements()));
        }
        if (record != null) {
            evaluated(facts);
        }
        return facts;
    }

    private void evaluated(Map<String, String> facts) {
        if (record.spaceGroup() != null) {
            facts.put("Space group (0.1 Å)", Integer.toString(record.spaceGroup()));
        }
        record.values().forEach((name, v) -> facts.put(Numbers.label(name), Numbers.text(v)));
        for (Map.Entry<String, Verdict> v : record.verdicts().entrySet()) {
            facts.put(
                    Numbers.metric(v.getKey()),
                    v.getValue().passed() ? "yes" : "no: " + v.getValue().code());
        }
        if (record.stability() != null) {
            relaxed(facts, record.stability());
        }
        Nearest n = record.nearest();
        if (n != null) {
            facts.put(
                    "Nearest known",
                    n.id() + " " + n.formula() + ", " + n.relation().title());
            if (n.rms() != null) {
                facts.put("rms to it (share of the site spacing)", String.format(Locale.ROOT, "%.4f", n.rms()));
            }
        }
    }

    private static void relaxed(Map<String, String> facts, SampleStability s) {
        facts.put(
                "Relaxation", s.outcome() + (s.message() == null || s.message().isEmpty() ? "" : ": " + s.message()));
        if (s.aboveHull() != null) {
            facts.put("Energy above the hull (eV/atom)", String.format(Locale.ROOT, "%.4f", s.aboveHull()));
        } else if (s.hullMessage() != null) {
            facts.put("Energy above the hull (eV/atom)", "not known: " + s.hullMessage());
        }
        if (s.decomposition() != null && !s.decomposition().isEmpty()) {
            facts.put(
                    "Decomposes into",
                    s.decomposition().stream()
                            .map(p -> String.format(Locale.ROOT, "%.3f %s", p.fraction(), p.formula()))
                            .collect(Collectors.joining(" + ")));
        }
        if (s.spaceGroup() != null) {
            facts.put("Space group relaxed", SpaceGroupNames.of(s.spaceGroup()));
        }
        if (s.rmsd() != null) {
            facts.put("Moved by the relaxation, rms (Å)", String.format(Locale.ROOT, "%.3f", s.rmsd()));
        }
    }

    /** Symbols of what is in it, or was asked for. */
    List<String> elements() {
        return Elements.of(formula(), entry.elements());
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof GalleryItem i
                && i.folder.equals(folder)
                && i.entry.index() == entry.index()
                && Objects.equals(i.entry.file(), entry.file())
                && i.entry.name().equals(entry.name());
    }

    @Override
    public int hashCode() {
        return Objects.hash(folder, entry.index(), entry.file());
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == Path.class) {
            return adapter.cast(file());
        }
        if (entry.file() != null && (adapter == IFile.class || adapter == IResource.class)) {
            return adapter.cast(Projects.file(file()).filter(IFile::exists).orElse(null));
        }
        return super.getAdapter(adapter);
    }

    @Override
    public String toString() {
        return title();
    }
}
