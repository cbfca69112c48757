package org.pccd.energy.potential;

import java.util.List;
import java.util.Set;
import org.pccd.crystal.Element;

/**
 * Energies, forces and stresses of many structures at once. Not safe for several threads at a time; it uses those that
 * it was opened with. The caller closes it.
 */
public interface Potential extends AutoCloseable {
    /**
     * The label that says which energies may be compared: potentials of one label give the same numbers. It names the
     * model and what its parameters hash to.
     */
    String method();

    /**
     * Whether its energies are those of a crystal. Those of a filter only tell what cannot be, and are never compared
     * with others or put on a hull.
     */
    boolean physical();

    /** What it was made for. */
    Set<Element> elements();

    /** About how many atoms, in all structures of a call together, it computes best. */
    int batchAtoms();

    /**
     * Computes all structures of a batch; they do not influence each other beyond rounding.
     *
     * @return a result for each, in their order; what cannot be computed is refused in its place
     * @throws org.pccd.core.PccdException where the computer or the library fails, rather than a structure
     */
    List<PotentialResult> evaluate(List<Atoms> batch);

    @Override
    void close();
}
