package org.pccd.dft;

import java.util.List;

/**
 * How a calculation went, as far as the program has told it.
 *
 * @param steps the ionic steps in their order, complete ones only
 * @param cycles the cycles to self-consistency of all steps in their order
 */
public record DftHistory(List<Step> steps, List<Cycle> cycles) {
    /** Nothing is known. */
    public static final DftHistory NONE = new DftHistory(List.of(), List.of());

    public DftHistory {
        steps = List.copyOf(steps);
        cycles = List.copyOf(cycles);
    }

    /**
     * One ionic step.
     *
     * @param number from 1
     * @param energy of the cell in eV
     * @param maxForce length of the largest force in eV/Å, NaN where not told
     * @param pressure in GPa, NaN where not told
     */
    public record Step(int number, double energy, double maxForce, double pressure) {
        /** What a result tells of the step that it belongs to. */
        public static Step of(int number, DftResult result) {
            return new Step(number, result.energy(), result.maxForce(), result.pressure());
        }
    }

    /**
     * One cycle to self-consistency.
     *
     * @param step the ionic step that it belongs to, from 1
     * @param residual what is still wrong with the energy of the cell in eV, above zero: its change since the cycle
     *     before, or the program's own estimate
     */
    public record Cycle(int step, double residual) {}

    /** Whether nothing was told yet. */
    public boolean empty() {
        return steps.isEmpty() && cycles.isEmpty();
    }
}
