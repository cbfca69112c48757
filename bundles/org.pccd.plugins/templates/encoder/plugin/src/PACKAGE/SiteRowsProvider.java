package org.example.rows;

import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;

/** Contributes {@link SiteRowsEncoder}. */
public final class SiteRowsProvider implements EncoderProvider<SiteRowsSettings> {
    @Override
    public String id() {
        return "example-rows";
    }

    @Override
    public String title() {
        return "Cell and sites as rows";
    }

    @Override
    public String citation() {
        return "An example of PCCD Workbench; put your paper and its DOI here";
    }

    @Override
    public SiteRowsSettings defaults() {
        return new SiteRowsSettings(2, 20);
    }

    @Override
    public Encoder create(SiteRowsSettings settings) {
        return new SiteRowsEncoder(settings);
    }
}
