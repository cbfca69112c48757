package org.pccd.encoding.matrix;

import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.matrix.internal.MatrixEncoder;

/**
 * Contributes the representation of a crystal as one matrix of three columns: which element each column stands for, the
 * cell, the positions of the sites, and which column occupies each site.
 */
public final class MatrixProvider implements EncoderProvider<MatrixSettings> {
    /** Identifier of the encoder. */
    public static final String ID = "matrix";

    private static final MatrixSettings DEFAULTS = new MatrixSettings(20, 25, ElementSource.MATRIX, false);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Matrix with occupancies";
    }

    @Override
    public String citation() {
        return "After Mal, Ahmed, Mishra, Sen (DiffCrysGen), arXiv:2505.07442, doi:10.48550/arXiv.2505.07442";
    }

    @Override
    public MatrixSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public Encoder create(MatrixSettings settings) {
        return new MatrixEncoder(settings);
    }
}
