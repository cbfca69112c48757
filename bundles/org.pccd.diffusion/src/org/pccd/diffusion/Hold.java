package org.pccd.diffusion;

/**
 * What is held of one sample while the rest is drawn: any values of its tensor.
 *
 * @param values row-major tensor in the encoder's range; only those that are held count
 * @param mask which values are held, as many; none at all for {@link #NOTHING}
 */
public record Hold(float[] values, boolean[] mask) {
    /** Nothing is held. */
    public static final Hold NOTHING = new Hold(new float[0], new boolean[0]);

    /** @throws IllegalArgumentException where there are not as many values as marks */
    public Hold {
        if (values.length != mask.length) {
            throw new IllegalArgumentException(values.length + " values and " + mask.length + " marks");
        }
    }

    /** Number of values that are held. */
    public int count() {
        int n = 0;
        for (boolean held : mask) {
            n += held ? 1 : 0;
        }
        return n;
    }
}
