package org.pccd.encoding.tck;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.contract.ContractCheck;

/** Encoders whose encoding or decoding breaks one rule each. */
final class BrokenEncodings {
    private BrokenEncodings() {}

    /** Makes encoders with one method changed. */
    abstract static class Changed extends SoundProvider {
        @Override
        public abstract Encoder create(SoundSettings settings);
    }

    /** Speaks of an element that it does not know. */
    @Breaks(ContractCheck.LIMITS)
    public static class Boasting extends Changed {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public Contract contract() {
                    return Contract.LOSSLESS.readingBack(Map.of(Element.U, Element.H));
                }
            };
        }
    }

    /** Has a longer tensor for long cells. */
    @Breaks(ContractCheck.SHAPE)
    public static class Growing extends Changed {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public float[] encode(Structure structure) throws EncodingRefused {
                    float[] tensor = super.encode(structure);
                    boolean longCell = structure.lattice().lengths()[2] > 10;
                    return Arrays.copyOf(tensor, longCell ? tensor.length + 4 : tensor.length);
                }
            };
        }
    }

    /** Fails on long cells with what is no refusal. */
    @Breaks(ContractCheck.ANSWERS)
    public static class Throwing extends Changed {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public float[] encode(Structure structure) throws EncodingRefused {
                    if (structure.lattice().lengths()[2] > 10) {
                        throw new IllegalStateException("too long");
                    }
                    return super.encode(structure);
                }
            };
        }
    }

    /** Leaves a value of small cells undefined, which it does not read. */
    @Breaks(ContractCheck.FINITE)
    public static class Dividing extends Changed {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public float[] encode(Structure structure) throws EncodingRefused {
                    float[] tensor = super.encode(structure);
                    tensor[3] = structure.lattice().volume() < 20 ? 0f / 0f : 0;
                    return tensor;
                }

                @Override
                public Decoded decode(float[] tensor, int[] conditions) {
                    float[] copy = tensor.clone();
                    copy[3] = 0;
                    return super.decode(copy, conditions);
                }
            };
        }
    }

    /** Clips the tensor that it is given. */
    @Breaks(ContractCheck.INPUTS)
    public static class Clipping extends Changed {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public Decoded decode(float[] tensor, int[] conditions) {
                    Decoded decoded = super.decode(tensor, conditions);
                    for (int i = 0; i < tensor.length; i++) {
                        tensor[i] = Math.clamp(tensor[i], -1f, 2f);
                    }
                    return decoded;
                }
            };
        }
    }

    /** Gives its own array away. */
    @Breaks(ContractCheck.OUTPUTS)
    public static class Sharing extends Changed {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                private final int[] shape = super.shape();

                @Override
                public int[] shape() {
                    return shape;
                }
            };
        }
    }

    /** Draws without a seed. */
    @Breaks(ContractCheck.DETERMINISM_ENCODE)
    public static class Drawing extends Changed {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                private final Random random = new Random();

                @Override
                public float[] encode(Structure structure) throws EncodingRefused {
                    float[] tensor = super.encode(structure);
                    tensor[0] += 1e-6f * random.nextFloat();
                    return tensor;
                }
            };
        }
    }

    /** Decodes otherwise in each encoder. */
    @Breaks(ContractCheck.DETERMINISM_DECODE)
    public static class Counting extends Changed {
        private static final AtomicInteger MADE = new AtomicInteger();

        @Override
        public Encoder create(SoundSettings settings) {
            double stretch = 1 + 1e-7 * MADE.incrementAndGet();
            return new SoundEncoder(4) {
                @Override
                public Decoded decode(float[] tensor, int[] conditions) {
                    return stretched(super.decode(tensor, conditions), stretch);
                }
            };
        }
    }

    /** Brings cells back 1 % too long. */
    @Breaks(ContractCheck.ROUND_TRIP)
    public static class Stretching extends Changed {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public Decoded decode(float[] tensor, int[] conditions) {
                    return stretched(super.decode(tensor, conditions), 1.01);
                }
            };
        }
    }

    private static Decoded stretched(Decoded decoded, double by) {
        if (!(decoded instanceof Decoded.Success s)) {
            return decoded;
        }
        double[][] rows = s.structure().lattice().matrix();
        for (double[] row : rows) {
            for (int axis = 0; axis < 3; axis++) {
                row[axis] *= by;
            }
        }
        return new Decoded.Success(
                new Structure(new Lattice(rows), s.structure().sites()));
    }
}
