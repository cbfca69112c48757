package org.pccd.run.ui.internal.wizard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.pccd.core.Parameter;
import org.pccd.crystal.Element;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.Limits;

/** An encoder and a denoiser by the names that the presets take; they have parameters and do nothing. */
public final class FakeParts {
    private FakeParts() {}

    /** @param profile follows that of the run */
    public record Settings(
            @Parameter(label = "Profile") String profile,
            @Parameter(label = "Size", min = 1) int size) {}

    /** By the identifier of our encoder. */
    public static final class FakeEncoder implements EncoderProvider<Settings> {
        @Override
        public String id() {
            return "pccd-pointcloud";
        }

        @Override
        public String title() {
            return "Fake";
        }

        @Override
        public String citation() {
            return "";
        }

        @Override
        public Settings defaults() {
            return new Settings("corrected", 1);
        }

        @Override
        public Encoder create(Settings parameters) {
            return (Encoder) Proxy.newProxyInstance(
                    FakeParts.class.getClassLoader(), new Class<?>[] {Encoder.class}, (proxy, method, arguments) -> {
                        if (method.isDefault()) {
                            return InvocationHandler.invokeDefault(proxy, method, arguments);
                        }
                        return switch (method.getName()) {
                            case "shape" -> new int[] {1, 16, 1};
                            case "limits" -> new Limits(14, 3, Set.of(Element.values()), false);
                            default -> null;
                        };
                    });
        }
    }

    /** By the identifier of our denoiser. */
    public static final class FakeDenoiser implements DenoiserProvider<Settings> {
        @Override
        public String id() {
            return "pccd-unet";
        }

        @Override
        public String title() {
            return "Fake";
        }

        @Override
        public String citation() {
            return "";
        }

        @Override
        public Map<String, Settings> presets() {
            Settings settings = new Settings("corrected", 1);
            return Map.of("demo", settings, "small", settings, "paper", settings);
        }

        @Override
        public boolean accepts(int[] shape) {
            return true;
        }

        @Override
        public Denoiser create(Settings parameters, Setting setting) {
            throw new UnsupportedOperationException("nothing is trained here");
        }
    }
}
