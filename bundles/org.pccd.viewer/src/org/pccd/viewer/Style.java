package org.pccd.viewer;

/** How atoms and bonds are drawn. */
public enum Style {
    BALL_AND_STICK("Ball and stick"),
    SPACE_FILLING("Space filling"),
    POLYHEDRA("Polyhedra"),
    WIREFRAME("Wireframe");

    private final String title;

    Style(String title) {
        this.title = title;
    }

    /** Name for people. */
    public String title() {
        return title;
    }
}
