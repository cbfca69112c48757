package org.pccd.diffusion.internal;

/** Parameters of a sampler that has none. */
public record NoParameters() {
    /** The only value. */
    public static final NoParameters NONE = new NoParameters();
}
