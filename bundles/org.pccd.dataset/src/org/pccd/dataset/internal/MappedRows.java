package org.pccd.dataset.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.core.PccdException;

/** A file of rows of equal length, float or int of 4 bytes, little-endian, mapped into memory. Thread-safe. */
public final class MappedRows {
    // A buffer addresses less than 2 GiB; rows never straddle two.
    private static final long SEGMENT = 1L << 30;

    private final int width;
    private final int rowsPerSegment;
    private final FloatBuffer[] floats;
    private final IntBuffer[] ints;

    private MappedRows(FileChannel channel, int rows, int width) throws IOException {
        this.width = width;
        long bytes = 4L * width;
        rowsPerSegment = (int) Math.max(1, SEGMENT / bytes);
        int segments = (int) ((rows + (long) rowsPerSegment - 1) / rowsPerSegment);
        floats = new FloatBuffer[segments];
        ints = new IntBuffer[segments];
        for (int s = 0; s < segments; s++) {
            long first = (long) s * rowsPerSegment;
            long n = Math.min(rowsPerSegment, rows - first);
            ByteBuffer map = channel.map(MapMode.READ_ONLY, first * bytes, n * bytes);
            map.order(ByteOrder.LITTLE_ENDIAN);
            floats[s] = map.asFloatBuffer();
            ints[s] = map.asIntBuffer();
        }
    }

    /** @throws PccdException where the file has not the size that it should have */
    public static MappedRows open(Path file, int rows, int width) throws IOException {
        long expected = 4L * rows * width;
        long size = Files.exists(file) ? Files.size(file) : -1;
        if (size != expected) {
            throw new PccdException("The cache file " + file + " is " + (size < 0 ? "missing" : "damaged")
                    + "; remove its folder, and it will be made again.");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return new MappedRows(channel, rows, width);
        }
    }

    public void floats(int row, float[] into, int offset) {
        floats[row / rowsPerSegment].get(row % rowsPerSegment * width, into, offset, width);
    }

    public void ints(int row, int[] into, int offset) {
        ints[row / rowsPerSegment].get(row % rowsPerSegment * width, into, offset, width);
    }
}
