package org.pccd.viewer;

/** What is written on the atoms. */
public enum Labels {
    NONE("No labels"),
    ELEMENT("Element"),
    SITE("Element and site number");

    private final String title;

    Labels(String title) {
        this.title = title;
    }

    /** Name for people. */
    public String title() {
        return title;
    }

    /** The text on an atom; empty for none. Sites are counted from 1. */
    String text(SceneAtom atom) {
        return switch (this) {
            case NONE -> "";
            case ELEMENT -> atom.element().symbol();
            case SITE -> atom.element().symbol() + (atom.site() + 1);
        };
    }
}
