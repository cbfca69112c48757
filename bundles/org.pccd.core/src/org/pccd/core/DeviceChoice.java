package org.pccd.core;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a network is to run. It belongs to the machine and not to the run: the system property {@code pccd.device} or
 * else the environment variable {@code PCCD_DEVICE} says {@code cpu}, {@code cuda}, {@code cuda:1} or {@code auto},
 * which is the default: the first CUDA device where the engine has CUDA and finds one, else the CPU.
 *
 * @param index of the CUDA device, from 0
 */
public record DeviceChoice(Kind kind, int index) {
    /** What kinds of devices there are. */
    public enum Kind {
        AUTO,
        CPU,
        CUDA
    }

    private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,3}))?");

    /** @throws PccdException where the text names no device */
    public static DeviceChoice of(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("auto")) {
            return new DeviceChoice(Kind.AUTO, 0);
        }
        if (name.equals("cpu")) {
            return new DeviceChoice(Kind.CPU, 0);
        }
        Matcher cuda = CUDA.matcher(name);
        if (cuda.matches()) {
            return new DeviceChoice(Kind.CUDA, cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1)));
        }
        throw new PccdException(
                "'" + text + "' is not a device; PCCD_DEVICE is auto, cpu, cuda or a numbered one such as cuda:1.");
    }

    /** What this process was told. */
    public static DeviceChoice current() {
        String property = System.getProperty("pccd.device");
        String variable = System.getenv("PCCD_DEVICE");
        return of(property != null ? property : variable != null ? variable : "auto");
    }

    @Override
    public String toString() {
        return kind == Kind.CUDA ? "cuda:" + index : kind.name().toLowerCase(Locale.ROOT);
    }
}
