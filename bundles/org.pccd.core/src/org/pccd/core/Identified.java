package org.pccd.core;

/** Something that plugins contribute under an identifier. */
public interface Identified {
    /** Identifier, unique within the extension point and chosen for life: it is written into run folders. */
    String id();
}
