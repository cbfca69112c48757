package org.pccd.evaluation.internal;

/** S.U.N. with the limit of MatterGen. */
public final class MetastableNovel extends StableUniqueNovel {
    public MetastableNovel() {
        super(0.1);
    }

    @Override
    public String id() {
        return "metastable-sun";
    }

    @Override
    public String title() {
        return "Metastable S.U.N. (below 0.1 eV/atom, MatterGen's S.U.N.)";
    }
}
