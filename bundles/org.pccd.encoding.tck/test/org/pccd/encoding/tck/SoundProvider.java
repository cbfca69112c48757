package org.pccd.encoding.tck;

import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;

/** Contributes {@link SoundEncoder}; the broken ones extend it. */
public class SoundProvider implements EncoderProvider<SoundSettings> {
    @Override
    public String id() {
        return "sound";
    }

    @Override
    public String title() {
        return "Sites in rows";
    }

    @Override
    public String citation() {
        return "Made for these tests";
    }

    @Override
    public SoundSettings defaults() {
        return new SoundSettings(4);
    }

    @Override
    public Encoder create(SoundSettings settings) {
        return new SoundEncoder(settings.maxSites());
    }
}
