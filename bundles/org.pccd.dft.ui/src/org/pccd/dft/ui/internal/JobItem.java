package org.pccd.dft.ui.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IAdaptable;
import org.pccd.crystal.Structure;
import org.pccd.dft.DftState;
import org.pccd.dft.queue.DftBatch;
import org.pccd.dft.queue.DftJob;
import org.pccd.dft.queue.DftTable;
import org.pccd.ui.Projects;
import org.pccd.viewer.StructureSubject;

/**
 * A DFT job as it was seen last, to be selected in the workbench: adapts to its folder and to its structure, the final
 * one where it has converged. Two of the same folder are equal, however long ago they were seen.
 *
 * @param live whether a worker of its batch lives
 */
public record JobItem(DftBatch batch, DftTable.Row row, boolean live) implements IAdaptable {
    public Path path() {
        return Path.of(row.folder());
    }

    /** The folder of the batch. */
    public Path folder() {
        return batch.path();
    }

    public DftState state() {
        return row.state();
    }

    public boolean converged() {
        return row.energyPerAtom() != null;
    }

    /** The job itself, to be read. */
    public DftJob job() {
        return batch.job(path()).orElseThrow(() -> new org.pccd.core.PccdException(path() + " is gone."));
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == Path.class) {
            return adapter.cast(path());
        }
        if (adapter == StructureSubject.class) {
            return adapter.cast(new Shown(this, converged()));
        }
        if (adapter == IResource.class) {
            return Projects.container(path())
                    .filter(IResource::exists)
                    .map(adapter::cast)
                    .orElse(null);
        }
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobItem item && item.row.folder().equals(row.folder());
    }

    @Override
    public int hashCode() {
        return row.folder().hashCode();
    }

    private record Shown(JobItem item, boolean relaxed) implements StructureSubject {
        @Override
        public String title() {
            return item.row.formula() + (relaxed ? ", " + item.row.preset() + " by " + item.row.calculator() : "");
        }

        @Override
        public Structure structure() {
            DftJob job = item.job();
            return relaxed ? job.relaxed().orElseGet(job::structure) : job.structure();
        }

        @Override
        public Map<String, String> facts() {
            DftTable.Row row = item.row;
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("Job", row.job());
            facts.put("State", Words.of(row.state()));
            if (!row.message().isEmpty()) {
                facts.put("Reason", row.message());
            }
            if (row.energyPerAtom() != null) {
                facts.put("Energy (eV/atom)", String.format(Locale.ROOT, "%.6f", row.energyPerAtom()));
            }
            facts.put("Method", row.method());
            facts.put("Source", row.source() + " " + row.entry());
            return facts;
        }
    }
}
