package org.pccd.run.ui.internal;

/** Identifiers, chosen for life. */
public final class RunUi {
    public static final String PLUGIN = "org.pccd.run.ui";
    public static final String PERSPECTIVE = "org.pccd.run.ui.perspective";
    public static final String RUNS = "org.pccd.run.ui.runs";
    public static final String DIFFERENCE = "org.pccd.run.ui.difference";
    public static final String CURVES = "org.pccd.run.ui.curves";
    public static final String SAMPLES = "org.pccd.run.ui.samples";
    public static final String WIZARD = "org.pccd.run.ui.new";

    /** Key of the data by which tests find a widget. */
    public static final String ID = "org.pccd.id";

    private RunUi() {}
}
