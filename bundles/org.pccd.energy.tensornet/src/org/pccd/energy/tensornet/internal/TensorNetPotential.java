package org.pccd.energy.tensornet.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;
import org.pccd.crystal.NeighborList;
import org.pccd.energy.potential.Atoms;
import org.pccd.energy.potential.Neighbours;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.PotentialException;
import org.pccd.energy.potential.PotentialFault;
import org.pccd.energy.potential.PotentialResult;
import org.pccd.energy.tensornet.internal.model.Architecture;
import org.pccd.energy.tensornet.internal.net.TensorNet;

/** Computes structures side by side, each on one thread, so that none depends on what else is in its batch. */
public final class TensorNetPotential implements Potential {
    /** Enough structures of usual size at once for all threads to end together. */
    private static final int ATOMS_PER_THREAD = 100;

    private final Architecture architecture;
    private final TensorNet network;
    private final String method;
    private final Map<Element, Integer> species = new EnumMap<>(Element.class);
    private final int threads;
    private final ExecutorService workers;

    public TensorNetPotential(Architecture architecture, TensorNet network, String method, int threads) {
        this.architecture = architecture;
        this.network = network;
        this.method = method;
        this.threads = threads;
        for (Element e : architecture.elements()) {
            species.put(e, species.size());
        }
        workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("tensornet-", 0).factory());
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public boolean physical() {
        return true;
    }

    @Override
    public Set<Element> elements() {
        return Collections.unmodifiableSet(species.keySet());
    }

    @Override
    public int batchAtoms() {
        return ATOMS_PER_THREAD * threads;
    }

    @Override
    public List<PotentialResult> evaluate(List<Atoms> batch) {
        List<Callable<PotentialResult>> tasks = new ArrayList<>(batch.size());
        batch.forEach(atoms -> tasks.add(() -> evaluate(atoms)));
        try {
            List<PotentialResult> results = new ArrayList<>(batch.size());
            for (Future<PotentialResult> f : workers.invokeAll(tasks)) {
                results.add(f.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PccdException("The computation of energies was interrupted; start it again.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                throw new PccdException(
                        "There is too little memory for these structures; give Java more (-Xmx), or"
                                + " leave out the largest.",
                        e);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private PotentialResult evaluate(Atoms atoms) {
        try {
            NeighborList list = Neighbours.of(atoms, species.keySet(), architecture.cutoff());
            long bytes = list.pairs() / 2 * network.bytesOfPair(architecture.channels());
            if (bytes > Runtime.getRuntime().maxMemory() / 2 / threads) {
                throw new PotentialException(
                        PotentialFault.TOO_LARGE,
                        "its " + list.pairs() / 2 + " bonds need about " + (bytes >> 20)
                                + " MB on each thread; give Java more memory (-Xmx) or use fewer threads");
            }
            int[] numbers = atoms.elements().stream().mapToInt(species::get).toArray();
            return network.evaluate(atoms, numbers, list);
        } catch (PotentialException e) {
            return PotentialResult.refused(e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
