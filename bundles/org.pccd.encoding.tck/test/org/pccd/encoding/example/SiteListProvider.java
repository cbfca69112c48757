package org.pccd.encoding.example;

import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;

/** Contributes {@link SiteListEncoder}. */
public final class SiteListProvider implements EncoderProvider<SiteListSettings> {
    @Override
    public String id() {
        return "example-site-list";
    }

    @Override
    public String title() {
        return "Site list of elemental crystals";
    }

    @Override
    public String citation() {
        return "An example; docs/write-an-encoder.md";
    }

    @Override
    public SiteListSettings defaults() {
        return new SiteListSettings(8, 20);
    }

    @Override
    public Encoder create(SiteListSettings settings) {
        return new SiteListEncoder(settings);
    }
}
