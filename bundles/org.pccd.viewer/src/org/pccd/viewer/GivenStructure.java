package org.pccd.viewer;

import java.util.Map;
import org.pccd.crystal.Structure;

record GivenStructure(String title, Structure structure, Map<String, String> facts) implements StructureSubject {}
