package org.pccd.crystal.io.internal.cif;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a data block says about its structure besides cell, symmetry and atoms. */
final class CifProperties {
    /** Our own items: what we wrote comes back under the same names. */
    static final String PREFIX = "_pccd_";

    private static final String[] KEYS = {
        "_chemical_formula_sum",
        "_chemical_name_mineral",
        "_chemical_name_common",
        "_chemical_name_systematic",
        "_symmetry_space_group_name_h-m",
        "_space_group_name_h-m_alt",
        "_symmetry_int_tables_number",
        "_space_group_it_number",
        "_database_code_icsd",
        "_database_code_amcsd",
        "_cod_database_code",
        "_diffrn_ambient_temperature",
        "_diffrn_ambient_pressure"
    };

    private CifProperties() {}

    static Map<String, String> of(CifBlock block) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String key : KEYS) {
            String value = block.value(key);
            if (value != null) {
                properties.put(key.substring(1), value.strip());
            }
        }
        for (String key : block.keys(PREFIX)) {
            String value = block.value(key);
            properties.put(key.substring(PREFIX.length()), value == null ? "" : value);
        }
        return properties;
    }
}
