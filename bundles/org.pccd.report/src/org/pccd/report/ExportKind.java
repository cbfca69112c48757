package org.pccd.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pccd.core.PccdException;

/** What structures can be exported as. */
public enum ExportKind {
    CIF("cif", "CIF files", "A file for each structure, all sites in P 1", true),
    POSCAR("poscar", "POSCAR files", "A file for each structure, as VASP reads it", true),
    EXTXYZ("extxyz", "Extended XYZ files", "A file for each structure, as ASE and OVITO read it", true),
    IMAGES("images", "Images (PNG)", "A picture of each structure", true),
    TABLE("table", "Table (CSV)", "A row for each structure, with formula, cell and all that is known of it", false);

    private final String id;
    private final String title;
    private final String hint;
    private final boolean folder;

    ExportKind(String id, String title, String hint, boolean folder) {
        this.id = id;
        this.title = title;
        this.hint = hint;
        this.folder = folder;
    }

    /** Word for the command line and in settings. */
    public String id() {
        return id;
    }

    /** Name for people. */
    public String title() {
        return title;
    }

    /** One sentence for people. */
    public String hint() {
        return hint;
    }

    /** Whether it makes a folder with a file for each structure; else it is one file. */
    public boolean folder() {
        return folder;
    }

    /** The structure format of the files, empty where they hold no structures. */
    Optional<String> format() {
        return this == IMAGES || this == TABLE ? Optional.empty() : Optional.of(id);
    }

    /** @throws PccdException naming all, where none has this word */
    public static ExportKind of(String id) {
        return Arrays.stream(values())
                .filter(k -> k.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new PccdException(
                        "Structures cannot be exported as '" + id + "'; choose one of " + ids() + "."));
    }

    /** The words of all. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ExportKind::id).toList();
    }
}
