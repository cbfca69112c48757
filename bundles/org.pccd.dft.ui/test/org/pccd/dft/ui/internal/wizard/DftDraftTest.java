package org.pccd.dft.ui.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Reading;
import org.pccd.dft.CalculatorSettings;
import org.pccd.dft.Preset;
import org.pccd.dft.queue.BatchInfo;
import org.pccd.dft.queue.DftQueue;
import org.pccd.run.Launcher;
import org.pccd.viewer.StructureSubject;

/** What the wizard makes of selections and choices. */
class DftDraftTest {
    private static final Structure SALT = new Structure(
            Lattice.fromParameters(4, 4, 4, 60, 60, 60),
            List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.5, 0.5, 0.5)));

    @TempDir
    private Path folder;

    private DftDraft draft;

    @BeforeEach
    void make() {
        draft = new DftDraft(
                new CalculatorSettings(folder.resolve("settings.json")),
                new DftQueue.Options(1, 1, Launcher.LOCAL, false));
    }

    @Test
    void selectedStructuresAreReadAndThoseThatCannotBeAreRefused() {
        draft.sources.add(new StructuredSelection(List.of(StructureSubject.of("salt", SALT), new Unreadable())));
        try (Stream<Reading> readings = draft.sources.read()) {
            List<Reading> all = readings.toList();
            assertEquals("salt", all.get(0).entry().name());
            assertTrue(all.get(1).refused());
            assertTrue(all.get(1).problem().message().contains("torn"));
        }
    }

    @Test
    void structuresAndAFolderAreAskedFor() throws IOException {
        assertTrue(draft.problem().contains("Choose structures"));
        draft.sources.add(new StructuredSelection(StructureSubject.of("salt 1", SALT)));
        assertEquals("salt-1", draft.sources.name());
        assertTrue(draft.problem().contains("folder"));
        draft.folder = folder.resolve("new");
        assertNull(draft.problem());
        Files.createDirectories(draft.folder);
        assertTrue(draft.problem().contains("already"));
    }

    @Test
    void anotherPresetBringsItsNumerics() {
        List<Object> before = draft.state();
        draft.preset(Preset.STATIC);
        assertEquals(Preset.STATIC.numerics(), draft.numerics());
        assertFalse(before.equals(draft.state()), "the checks are made anew");
    }

    @Test
    void eachStructureIsCheckedTheFaultyFirst() throws IOException {
        draft.provider(BatchInfo.provider("vasp").service());
        assertFalse(draft.startedFromHere());
        Structure crowded =
                new Structure(SALT.lattice(), List.of(Site.of(Element.Na, 0, 0, 0), Site.of(Element.Cl, 0.01, 0, 0)));
        draft.sources.add(new StructuredSelection(
                List.of(StructureSubject.of("salt", SALT), StructureSubject.of("crowded", crowded), new Unreadable())));
        List<ChecksTable.Row> rows = ChecksTable.check(draft.info(), draft.sources.read(), Progress.NONE);
        assertEquals(
                List.of("atoms too close", "unreadable", ""),
                rows.stream().map(ChecksTable.Row::code).toList());
        assertEquals("NaCl", rows.get(2).formula());
    }

    private static final class Unreadable implements StructureSubject {
        @Override
        public String title() {
            return "broken";
        }

        @Override
        public Structure structure() {
            throw new PccdException("The file is torn.");
        }
    }
}
