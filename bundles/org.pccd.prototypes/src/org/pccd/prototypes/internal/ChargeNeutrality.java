package org.pccd.prototypes.internal;

import java.util.Map;

/** The charges of one cell sum to zero. Roles without charges are neutral by themselves. */
record ChargeNeutrality(Map<String, Long> sitesPerRole) implements Rule {
    @Override
    public boolean allows(Decoration d) {
        return sitesPerRole.entrySet().stream()
                        .mapToLong(e -> e.getValue() * d.ion(e.getKey()).charge())
                        .sum()
                == 0;
    }
}
