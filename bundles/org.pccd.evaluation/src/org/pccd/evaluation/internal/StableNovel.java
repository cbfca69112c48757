package org.pccd.evaluation.internal;

/** S.U.N. in the strict sense. */
public final class StableNovel extends StableUniqueNovel {
    public StableNovel() {
        super(0);
    }

    @Override
    public String id() {
        return "sun";
    }

    @Override
    public String title() {
        return "S.U.N. (on the hull or below)";
    }
}
