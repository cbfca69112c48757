package org.example.rows;

import org.pccd.core.Parameter;

/**
 * Parameters of {@link SiteRowsEncoder}. Dialogs, JSON, {@code --set encoder.KEY=VALUE} and range checks follow from
 * this record.
 */
public record SiteRowsSettings(
        @Parameter(label = "Blocks of rows", hint = "16 rows each, 2 of all for the cell", min = 1, max = 8)
        int blocks,

        @Parameter(label = "Length unit", hint = "Cell lengths are divided by it", unit = "Å", min = 1, max = 100)
        double lengthUnit) {}
