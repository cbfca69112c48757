package org.pccd.energy.relax;

import java.util.List;
import java.util.Map;
import org.pccd.core.Problem;

/**
 * What came of all structures: read = the sum of the outcomes; what could not be read is in {@code unreadable}.
 *
 * @param out the folder with all files
 * @param method of the energies
 * @param resumed how many of the records were there before
 * @param outcomes how many ended in each way that occurs, by {@link RelaxationOutcome#id}
 * @param energies number of energies computed now
 * @param seconds it took now
 * @param table of the usable structures with their energies; null where there are none
 */
public record RelaxationReport(
        String out,
        String method,
        int read,
        int resumed,
        Map<String, Integer> outcomes,
        long energies,
        double seconds,
        List<Problem> unreadable,
        List<RelaxationRecord> records,
        String table) {}
