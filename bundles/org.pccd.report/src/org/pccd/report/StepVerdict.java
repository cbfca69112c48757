package org.pccd.report;

/** What a tensor stands for on its way from noise to a sample. */
public enum StepVerdict {
    NOTHING("No structure"),
    IMPOSSIBLE("Structure that is not possible"),
    VALID("Valid structure");

    private final String title;

    StepVerdict(String title) {
        this.title = title;
    }

    /** Name for people, as in legends. */
    public String title() {
        return title;
    }
}
