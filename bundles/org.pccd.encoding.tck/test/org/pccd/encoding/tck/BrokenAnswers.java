package org.pccd.encoding.tck;

import java.util.List;
import java.util.Map;
import org.pccd.crystal.Element;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.contract.ContractCheck;

/** Encoders that answer wrongly to what they cannot represent, or name conditions wrongly. */
final class BrokenAnswers {
    private BrokenAnswers() {}

    /** Throws something else where its admission refuses with a code. */
    abstract static class Rough extends SoundProvider {
        abstract boolean rough(Structure structure);

        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public float[] encode(Structure structure) throws EncodingRefused {
                    if (rough(structure)) {
                        throw new ArrayIndexOutOfBoundsException("4");
                    }
                    return super.encode(structure);
                }
            };
        }
    }

    /** Runs out of its rows. */
    @Breaks(ContractCheck.REFUSES_SITES)
    public static class TooMany extends Rough {
        @Override
        boolean rough(Structure structure) {
            return structure.sites().size() > 4;
        }
    }

    /** Asks an empty cell for its first site. */
    @Breaks(ContractCheck.REFUSES_EMPTY)
    public static class Empty extends Rough {
        @Override
        boolean rough(Structure structure) {
            return structure.sites().isEmpty();
        }
    }

    /** Runs out of its slots. */
    @Breaks(ContractCheck.REFUSES_ELEMENTS)
    public static class TooVaried extends Rough {
        @Override
        boolean rough(Structure structure) {
            return structure.elements().size() > 3;
        }
    }

    /** Does not find an element. */
    @Breaks(ContractCheck.REFUSES_UNKNOWN)
    public static class Unknown extends Rough {
        @Override
        boolean rough(Structure structure) {
            return structure.elements().contains(Element.U);
        }
    }

    /** Takes a half-occupied site for a full one. */
    @Breaks(ContractCheck.REFUSES_DISORDER)
    public static class Rounding extends SoundProvider {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                void admit(Structure structure) throws EncodingRefused {
                    if (structure.ordered()) {
                        super.admit(structure);
                    }
                }
            };
        }
    }

    /** Lets the exception of a flat cell through. */
    @Breaks(ContractCheck.GARBAGE)
    public static class Trusting extends SoundProvider {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public Decoded decode(float[] tensor, int[] conditions) {
                    if (tensor[0] > 1000 || Float.isNaN(tensor[0])) {
                        throw new IllegalArgumentException("no cell");
                    }
                    return super.decode(tensor, conditions);
                }
            };
        }
    }

    /** Throws where values have left [0, 1] by a little. */
    @Breaks(ContractCheck.NOISE)
    public static class Strict extends SoundProvider {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public Decoded decode(float[] tensor, int[] conditions) {
                    if (tensor[7] > 0.15f && tensor[7] < 0.4f && tensor[3] < 0 && tensor[3] > -0.2f) {
                        throw new IllegalArgumentException("values must be 0 here");
                    }
                    return super.decode(tensor, conditions);
                }
            };
        }
    }

    /** Gives a token beyond the vocabulary. */
    @Breaks(ContractCheck.TOKENS)
    public static class Overflowing extends SoundProvider {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
                    int[] tokens = super.conditions(elements, labels);
                    tokens[3] += labels.isEmpty() ? 1 : 0;
                    return tokens;
                }
            };
        }
    }

    /** Does not take a text that it names itself. */
    @Breaks(ContractCheck.LABELS)
    public static class Deaf extends SoundProvider {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public int[] conditions(List<Element> elements, Map<String, String> labels) throws EncodingRefused {
                    if ("insulator".equals(labels.get("kind"))) {
                        throw new EncodingRefused("label.kind", "What is an insulator?");
                    }
                    return super.conditions(elements, labels);
                }
            };
        }
    }

    /** Keeps a cell of another length. */
    @Breaks(ContractCheck.HOLDS)
    public static class Slipping extends SoundProvider {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public Held hold(Start start) throws EncodingRefused {
                    Held held = super.hold(start);
                    held.values()[0] *= 2;
                    return held;
                }
            };
        }
    }

    /** Forgets all elements but the first. */
    @Breaks(ContractCheck.CONDITION_ELEMENTS)
    public static class Single extends SoundProvider {
        @Override
        public Encoder create(SoundSettings settings) {
            return new SoundEncoder(4) {
                @Override
                public List<Element> elements(int[] conditions) {
                    return super.elements(conditions).subList(0, 1);
                }
            };
        }
    }
}
