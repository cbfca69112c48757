package org.pccd.prototypes.internal;

/** Decides whether elements fit into a prototype. */
interface Rule {
    boolean allows(Decoration decoration);
}
