package org.pccd.run.internal;

import org.pccd.core.PccdException;

/** There is less space than the next write needs; nothing was written. */
public final class DiskFull extends PccdException {
    private static final long serialVersionUID = 1L;

    public DiskFull(String message) {
        super(message);
    }
}
