package org.pccd.viewer.ui.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.jobs.Job;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.crystal.symmetry.Symmetry;
import org.pccd.crystal.symmetry.SymmetryFinder;
import org.pccd.ui.Tasks;
import org.pccd.viewer.SiteFacts;
import org.pccd.viewer.StructureFacts;
import org.pccd.viewer.StructureSubject;
import org.pccd.viewer.ui.StructureCanvas;
import org.pccd.viewer.ui.StructurePanel;

/** Finds what the tables say, in the background, and the symmetry last. */
final class Details {
    private final StructurePanel panel;
    private final FactsTable facts;
    private final SitesTable sites;
    private Structure shown;
    private Job job;

    /** All that is found of a structure. */
    private record Found(Map<String, String> facts, List<SiteFacts> sites) {}

    Details(StructurePanel panel, FactsTable facts, SitesTable sites) {
        this.panel = panel;
        this.facts = facts;
        this.sites = sites;
    }

    void refresh() {
        StructureCanvas canvas = panel.active();
        Structure structure = canvas.structure();
        if (structure != null && structure.equals(shown)) {
            return;
        }
        if (job != null) {
            job.cancel();
        }
        shown = structure;
        if (structure == null) {
            facts.show(Map.of());
            sites.show(List.of());
            return;
        }
        StructureSubject subject = canvas.subject();
        Map<String, String> quick = new LinkedHashMap<>();
        quick.put("Name", subject.title());
        quick.putAll(StructureFacts.quick(structure));
        quick.putAll(subject.facts());
        facts.show(quick);
        find(structure, quick);
    }

    private void find(Structure structure, Map<String, String> quick) {
        job = Tasks.quietly(
                "Symmetry and neighbours of a structure",
                facts.control(),
                progress -> {
                    Map<String, String> all = new LinkedHashMap<>(quick);
                    all.putAll(StructureFacts.symmetry(structure));
                    return new Found(all, SiteFacts.of(structure, symmetry(structure)));
                },
                found -> {
                    if (structure == shown) {
                        facts.show(found.facts());
                        sites.show(found.sites());
                    }
                },
                failure -> {
                    if (structure == shown) {
                        sites.show(List.of());
                        facts.add(
                                "Neighbours",
                                Tasks.error("Finding neighbours", failure).getMessage());
                    }
                });
    }

    private static Symmetry symmetry(Structure structure) {
        try {
            return SymmetryFinder.find(structure, StructureFacts.TIGHT);
        } catch (PccdException e) {
            // The facts say why there is none.
            return null;
        }
    }
}
