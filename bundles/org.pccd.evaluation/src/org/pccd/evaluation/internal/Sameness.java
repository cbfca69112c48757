package org.pccd.evaluation.internal;

/** What the metrics that compare structures say of how they do it. */
final class Sameness {
    static final String DEFINITION = "Two structures are the same where a structure matcher lays one over the other,"
            + " in their primitive cells and scaled to one volume per site, with no site displaced by more than the"
            + " site tolerance; its tolerances stand in the report. Charges of sites do not count. A structure that"
            + " cannot be compared (because it has too many sites) fails.";

    static final String SOURCE = "Zeni et al. (MatterGen), Nature 639, 624 (2025), doi:10.1038/s41586-025-08628-5:"
            + " pymatgen's StructureMatcher (Ong et al., Comput. Mater. Sci. 68, 314 (2013),"
            + " doi:10.1016/j.commatsci.2012.10.028) with its default tolerances, and its fit. CDVAE (arXiv:2110.06197)"
            + " and DiffCSP use wider ones (preset cdvae). The matcher is our own, held against pymatgen's.";

    private Sameness() {}
}
