package org.pccd.encoding.tck;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.pccd.crystal.Element;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.Encoder.Invariance;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.contract.ContractCheck;

/** Encoders that promise what they do not hold. */
final class BrokenPromises {
    private BrokenPromises() {}

    /** Promises an invariance. */
    abstract static class Promising extends SoundProvider {
        private final Invariance invariance;

        Promising(Invariance invariance) {
            this.invariance = invariance;
        }

        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public Contract contract() {
                    return Contract.LOSSLESS.invariantUnder(invariance);
                }

                // How the first vector lies in space and which image a site is can be seen in the unused value.
                @Override
                public float[] encode(Structure structure) throws EncodingRefused {
                    float[] tensor = super.encode(structure);
                    tensor[3] = (float) structure.lattice().get(0, 0) / 40;
                    tensor[7] = (float) structure.sites().get(0).x();
                    return tensor;
                }
            };
        }
    }

    /** Depends on how the cell lies in space. */
    @Breaks(ContractCheck.ROTATION)
    public static class Turned extends Promising {
        public Turned() {
            super(Invariance.ROTATION);
        }
    }

    /** Depends on the image of a site. */
    @Breaks(ContractCheck.IMAGES)
    public static class Imaged extends Promising {
        public Imaged() {
            super(Invariance.IMAGES);
        }
    }

    /** Depends on the origin. */
    @Breaks(ContractCheck.TRANSLATION)
    public static class Moved extends Promising {
        public Moved() {
            super(Invariance.TRANSLATION);
        }
    }

    /** Depends on the order of the sites. */
    @Breaks(ContractCheck.PERMUTATION)
    public static class Ordered extends Promising {
        public Ordered() {
            super(Invariance.PERMUTATION);
        }
    }

    /** Depends on the basis. */
    @Breaks(ContractCheck.CELL_CHOICE)
    public static class Based extends Promising {
        public Based() {
            super(Invariance.CELL_CHOICE);
        }
    }

    /** Declares iron and brings back zinc. */
    @Breaks(ContractCheck.ROUND_TRIP_ELEMENTS)
    public static class Alchemy extends SoundProvider {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public Contract contract() {
                    return Contract.LOSSLESS.returning(0.5);
                }

                @Override
                public Decoded decode(float[] tensor, int[] conditions) {
                    Decoded decoded = super.decode(tensor, conditions);
                    if (!(decoded instanceof Decoded.Success s)) {
                        return decoded;
                    }
                    List<Site> sites = s.structure().sites().stream()
                            .map(x ->
                                    Site.of(x.element() == Element.Fe ? Element.Zn : x.element(), x.x(), x.y(), x.z()))
                            .toList();
                    return new Decoded.Success(new Structure(s.structure().lattice(), sites));
                }
            };
        }
    }

    /** Keeps a buffer in a field. */
    @Breaks(ContractCheck.THREADS)
    public static class Buffering extends SoundProvider {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                private final float[] buffer = new float[(FIRST + 4) * COLUMNS];

                @Override
                public Contract contract() {
                    return Contract.LOSSLESS.costing(1000, 1000, 64);
                }

                @Override
                public float[] encode(Structure structure) throws EncodingRefused {
                    float[] tensor = super.encode(structure);
                    System.arraycopy(tensor, 0, buffer, 0, tensor.length);
                    LockSupport.parkNanos(1000); // Lets another thread come between, on any machine.
                    return buffer.clone();
                }
            };
        }
    }

    /** Takes its time. */
    @Breaks(ContractCheck.TIME)
    public static class Slow extends SoundProvider {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public Contract contract() {
                    return Contract.LOSSLESS.costing(1e-5, 100, 64);
                }
            };
        }
    }

    /** Allocates without need. */
    @Breaks(ContractCheck.MEMORY)
    public static class Wasteful extends SoundProvider {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public Contract contract() {
                    return Contract.LOSSLESS.costing(100, 100, 0.1);
                }

                @Override
                public int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
                    return super.conditions(elements, labels);
                }

                @Override
                public Decoded decode(float[] tensor, int[] conditions) {
                    double[] table = new double[50_000];
                    Arrays.fill(table, tensor[0]);
                    return super.decode(tensor, table.length > 1 ? conditions : null);
                }
            };
        }
    }
}
