package org.pccd.encoding.contract;

import org.pccd.crystal.Structure;

/** A structure of the built-in set, with what is special about it. */
record TestStructure(String name, Structure structure) {}
