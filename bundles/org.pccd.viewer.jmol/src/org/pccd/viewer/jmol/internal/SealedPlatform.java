package org.pccd.viewer.jmol.internal;

import java.net.URL;
import org.jmol.api.GenericFileInterface;
import org.jmol.awt.Platform;

/** Jmol without a display, in which scripts reach neither files nor the network. */
public final class SealedPlatform extends Platform {
    private static final String REFUSED = "Scripts cannot read files or the network here.";

    @Override
    public boolean isHeadless() {
        return true;
    }

    @Override
    public Object getBufferedFileInputStream(String name) {
        return REFUSED;
    }

    @Override
    public Object getURLContents(URL url, byte[] bytes, String post, boolean asString) {
        return REFUSED;
    }

    @Override
    public GenericFileInterface newFile(String name) {
        throw new UnsupportedOperationException(REFUSED);
    }

    @Override
    public Object getJsObjectInfo(Object[] object, String method, Object[] arguments) {
        return null;
    }

    @Override
    public String getLocalUrl(String name) {
        return null;
    }
}
