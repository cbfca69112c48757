package org.pccd.dft.queue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.crystal.io.Entry;
import org.pccd.crystal.io.Reading;
import org.pccd.dft.Calculator;
import org.pccd.dft.DftProblem;
import org.pccd.dft.KMesh;
import org.pccd.dft.Moments;
import org.pccd.dft.PreCheck;

/**
 * A structure as it would become a job.
 *
 * @param structure without oxidation states, in its cell
 * @param problem what keeps it from being calculated, null where nothing does
 */
public record Candidate(JobDescription description, Structure structure, DftProblem problem) {
    /** Takes a checked structure, or one that could not be read. */
    public interface Taker {
        void take(Candidate candidate) throws IOException;

        void refused(Problem problem);
    }

    /** Looks structures over, with the potentials found so far. */
    static final class Checks {
        private final BatchInfo info;
        private final Calculator calculator;
        private final Map<Element, Optional<String>> potentials = new TreeMap<>();

        Checks(BatchInfo info, Calculator calculator) {
            this.info = info;
            this.calculator = calculator;
        }

        Candidate of(Entry entry) throws IOException {
            Structure structure = entry.structure().withoutOxidation().wrapped();
            Optional<DftProblem> problem = PreCheck.of(structure, calculator);
            JobDescription description = new JobDescription(
                    entry.name(),
                    entry.source(),
                    entry.line(),
                    structure.formula(),
                    structure.sites().size(),
                    KMesh.of(structure.lattice(), info.numerics().kDensity()),
                    Moments.of(structure, info.numerics().spin()).polarised(),
                    potentials(structure));
            return new Candidate(description, structure, problem.orElse(null));
        }

        private Map<String, String> potentials(Structure structure) throws IOException {
            Map<String, String> found = new TreeMap<>();
            for (Element e : structure.elements()) {
                if (!potentials.containsKey(e)) {
                    potentials.put(e, calculator.potential(e));
                }
                potentials.get(e).ifPresent(p -> found.put(e.symbol(), p));
            }
            return found;
        }
    }

    /**
     * Checks structures as {@link Preparation} does, and writes nothing.
     *
     * @throws PccdException where the folder with the program's potentials is missing
     */
    public static void check(BatchInfo info, Stream<Reading> structures, Taker taker, Progress progress) {
        Calculator calculator = info.open();
        Checks checks = new Checks(info, calculator);
        try {
            calculator.potential(Element.H);
            progress.begin("Checking structures", -1, "structures");
            var each = structures.iterator();
            for (int i = 1; each.hasNext(); i++) {
                progress.check();
                Reading reading = each.next();
                if (reading.refused()) {
                    taker.refused(reading.problem());
                } else {
                    taker.take(checks.of(reading.entry()));
                }
                progress.done(i);
            }
        } catch (IOException e) {
            throw new PccdException("The structures cannot be checked: " + e.getMessage() + ".", e);
        }
    }
}
