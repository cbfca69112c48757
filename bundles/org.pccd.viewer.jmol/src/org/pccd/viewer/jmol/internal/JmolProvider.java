package org.pccd.viewer.jmol.internal;

import org.pccd.viewer.StructureRenderer;
import org.pccd.viewer.StructureRendererProvider;

/** Contributes Jmol (https://jmol.sourceforge.net, LGPL). */
public final class JmolProvider implements StructureRendererProvider {
    @Override
    public String id() {
        return "jmol";
    }

    @Override
    public String title() {
        return "Jmol 14.31";
    }

    @Override
    public StructureRenderer create() {
        return new JmolRenderer();
    }
}
