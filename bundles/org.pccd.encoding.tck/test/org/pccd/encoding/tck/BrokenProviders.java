package org.pccd.encoding.tck;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pccd.core.Parameter;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.contract.ContractCheck;

/** Providers and parameters that break one rule each. */
final class BrokenProviders {
    private BrokenProviders() {}

    /** Cites nothing. */
    @Breaks(ContractCheck.PROVIDER)
    public static class Uncited extends SoundProvider {
        @Override
        public String citation() {
            return " ";
        }
    }

    /** Reads a file where it is created. */
    @Breaks(ContractCheck.CONSTRUCTOR)
    public static class Reading extends SoundProvider {
        public Reading() {
            try {
                Path file = Files.createTempFile("provider", ".txt");
                Files.writeString(file, "weights");
                Files.readString(file);
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Computes a table where it is created. */
    @Breaks(ContractCheck.CONSTRUCTOR)
    public static class Computing extends SoundProvider {
        private final double[] table = new double[200_000];

        public Computing() {
            for (int i = 0; i < table.length; i++) {
                table[i] = Math.sin(i);
            }
        }
    }

    /** Cannot be created from its name. */
    @Breaks(ContractCheck.CONSTRUCTOR)
    public static class Demanding extends SoundProvider {
        public Demanding(String resource) {
            resource.strip();
        }

        static Demanding made() {
            return new Demanding("");
        }
    }

    /** A parameter that no dialog can explain. */
    public record Undescribed(int maxSites) {}

    /** Does not describe its parameter. */
    @Breaks(ContractCheck.PARAMETERS)
    public static class Mute extends Other<Undescribed> {
        @Override
        public Undescribed defaults() {
            return new Undescribed(4);
        }
    }

    /** Loses a component on the way to JSON. */
    public record Forgetful(
            @Parameter(label = "Most sites", hint = "Rows of the tensor")
            int maxSites,

            @JsonIgnore @Parameter(label = "Unit", hint = "Of lengths", unit = "Å")
            double unit) {}

    /** Has parameters that do not come back. */
    @Breaks(ContractCheck.JSON)
    public static class Losing extends Other<Forgetful> {
        @Override
        public Forgetful defaults() {
            return new Forgetful(4, 20);
        }
    }

    /** A provider of other parameters. */
    abstract static class Other<P extends Record> implements EncoderProvider<P> {
        @Override
        public String id() {
            return "other";
        }

        @Override
        public String title() {
            return "Other";
        }

        @Override
        public String citation() {
            return "Made for these tests";
        }

        @Override
        public Encoder create(P parameters) {
            return new SoundEncoder(4);
        }
    }
}
