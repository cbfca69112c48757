package org.pccd.energy.relax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.pccd.core.AtomicFiles;
import org.pccd.core.Json;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.crystal.io.StructureOutput;
import org.pccd.energy.internal.relax.RelaxationFolder;

/**
 * A folder of relaxed structures as it is now, complete or not.
 *
 * @param records those that have ended, in the order in which they did
 */
public record RelaxationResults(Path folder, RelaxationPlan plan, List<RelaxationRecord> records) {
    /** Name of the file that makes a folder one of these. */
    public static final String PLAN = RelaxationFolder.PLAN;

    private static final double MISSING = Double.NaN;

    /**
     * A moment of a relaxation, as it was kept.
     *
     * @param step energies computed before
     * @param energy of the cell in eV; NaN where it was not kept, {@code largestForce} likewise
     * @param largestForce in eV/Å
     */
    public record Moment(int step, Structure structure, double energy, double largestForce) {
        /** Of the cell in Å^3. */
        public double volume() {
            return structure.lattice().volume();
        }

        /** By atom in eV. */
        public double energyPerAtom() {
            return energy / structure.sites().size();
        }
    }

    public RelaxationResults {
        records = List.copyOf(records);
    }

    /** @throws PccdException where the folder holds no relaxation, or a line of it is damaged */
    public static RelaxationResults read(Path folder) {
        Path plan = folder.resolve(PLAN);
        if (!Files.isRegularFile(plan)) {
            throw new PccdException(folder + " holds no relaxation: it has no " + PLAN + ".");
        }
        try {
            return new RelaxationResults(folder, Json.read(plan, RelaxationPlan.class), RelaxationFolder.read(folder));
        } catch (IOException e) {
            throw new PccdException(folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Whether the job came to its end: the table of usable structures is written last. */
    public boolean complete() {
        return Files.isRegularFile(table());
    }

    /** The table of usable structures with their energies, which need not be there. */
    public Path table() {
        return folder.resolve(RelaxationFolder.TABLE);
    }

    /** Whether each step of a structure was kept. */
    public boolean kept(RelaxationRecord record) {
        return Files.isRegularFile(trajectory(record.number()));
    }

    private Path trajectory(int number) {
        return RelaxationFolder.trajectory(folder, number);
    }

    /**
     * How a structure came to its end, step by step; where the steps were not kept only its end, empty where that is
     * not usable either.
     *
     * @throws PccdException where the file is damaged
     */
    public List<Moment> moments(RelaxationRecord record) {
        if (kept(record)) {
            try (Stream<Reading> readings = StructureFiles.read(trajectory(record.number()))) {
                return readings.map(RelaxationResults::moment).toList();
            }
        }
        return record.cif() == null
                ? List.of()
                : List.of(
                        new Moment(record.steps(), end(record), value(record.energy()), value(record.largestForce())));
    }

    private static double value(Double number) {
        return number == null ? MISSING : number;
    }

    private static Moment moment(Reading r) {
        if (r.refused()) {
            throw new PccdException(r.problem() + ".");
        }
        Map<String, String> p = r.entry().properties();
        return new Moment(
                (int) number(p.get("step")), r.entry().structure(), number(p.get("energy")), number(p.get("fmax")));
    }

    private static double number(String text) {
        try {
            return text == null ? MISSING : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new PccdException("A step of a trajectory has '" + text + "' in place of a number.", e);
        }
    }

    private static Structure end(RelaxationRecord record) {
        try (Stream<Reading> readings =
                StructureFiles.format(StructureOutput.CIF).read(Input.of(record.name() + ".cif", record.cif()))) {
            return readings.map(Reading::entry).findFirst().orElseThrow().structure();
        }
    }

    /**
     * Writes a structure into a file: all its steps as extended XYZ, or its end in another format that holds
     * structures; with potential, settings and origin.
     *
     * @param file its suffix tells the format
     * @throws PccdException where there is no such format, or nothing to write
     */
    public void export(RelaxationRecord record, Path file) throws IOException {
        String format = StructureFiles.formatOf(Input.of(file))
                .map(f -> f.id())
                .orElseThrow(() -> new PccdException(
                        file.getFileName() + " belongs to no known format; name it .extxyz or .cif."));
        List<Moment> moments = moments(record);
        if (moments.isEmpty()) {
            throw new PccdException(record.name() + " ended as "
                    + record.outcome().id() + " and left no structure: there is nothing to write.");
        }
        boolean steps = format.equals("extxyz");
        StringBuilder text = new StringBuilder();
        for (Moment m : steps ? moments : moments.subList(moments.size() - 1, moments.size())) {
            Entry entry = new Entry(record.name(), m.structure(), properties(record, m), "", 0);
            text.append(StructureOutput.writer(format).write(entry, steps ? List.of() : provenance(record)));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFiles.write(file, text.toString());
    }

    private Map<String, String> properties(RelaxationRecord record, Moment m) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("step", Integer.toString(m.step()));
        properties.put("energy", Double.toString(m.energy()));
        properties.put("fmax", Double.toString(m.largestForce()));
        properties.put("method", plan.method());
        properties.put("algorithm", plan.settings().algorithm().name().toLowerCase(Locale.ROOT));
        properties.put("outcome", record.outcome().id());
        properties.put("origin", record.source());
        return properties;
    }

    private List<String> provenance(RelaxationRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "relaxed with " + plan.method() + ": " + record.outcome().id() + " after " + record.steps() + " steps");
        lines.add("energy " + record.energy() + " eV, largest force " + record.largestForce() + " eV/A");
        lines.add("settings " + Json.line(plan.settings()));
        lines.add("from " + record.source() + (record.line() > 0 ? ", line " + record.line() : ""));
        return lines;
    }
}
