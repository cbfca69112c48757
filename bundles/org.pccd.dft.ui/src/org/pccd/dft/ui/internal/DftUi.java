package org.pccd.dft.ui.internal;

/** Identifiers, chosen for life. */
public final class DftUi {
    public static final String PLUGIN = "org.pccd.dft.ui";
    public static final String JOBS = "org.pccd.dft.ui.jobs";
    public static final String CONVERGENCE = "org.pccd.dft.ui.convergence";
    public static final String WIZARD = "org.pccd.dft.ui.new";
    public static final String OPEN_STRUCTURE = "org.pccd.dft.ui.openStructure";

    /** Folder of a project in which new folders of jobs are made. */
    public static final String PLACE = "dft";

    /** Key of the data by which tests find a widget. */
    public static final String ID = "org.pccd.id";

    private DftUi() {}
}
