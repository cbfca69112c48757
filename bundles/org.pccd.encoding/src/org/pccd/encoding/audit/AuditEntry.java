package org.pccd.encoding.audit;

import org.pccd.crystal.Structure;

/**
 * A structure to audit.
 *
 * @param name tells it from the others, and with the seed determines its noise
 */
public record AuditEntry(String name, Structure structure) {}
