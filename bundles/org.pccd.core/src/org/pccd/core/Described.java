package org.pccd.core;

/** A contribution that users choose or see in lists, whatever extension point it is for. */
public interface Described extends Identified {
    /** Name for people. */
    String title();

    /** Where it was published, with a DOI where it has one; empty where there is nothing to cite. */
    String citation();

    /**
     * Its parameters where the user gives none: a record whose components carry {@link Parameter}.
     *
     * @return {@link NoParameters#NONE} where it has none
     */
    default Record defaults() {
        return NoParameters.NONE;
    }

    /**
     * Makes with its defaults, without noticeable work, what it is for, so that lists can name what does not work.
     *
     * @throws RuntimeException with the reason
     */
    default void tryOut() {}
}
