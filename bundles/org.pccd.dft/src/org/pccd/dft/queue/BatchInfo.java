package org.pccd.dft.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pccd.core.Contributed;
import org.pccd.core.Contributions;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.dft.Calculator;
import org.pccd.dft.CalculatorProvider;
import org.pccd.dft.CalculatorSettings;
import org.pccd.dft.Numerics;
import org.pccd.dft.Preset;

/**
 * What {@code batch.json} says: how all jobs of a folder are calculated; never changed once it is written.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion version of the folder's layout
 * @param created time, ISO 8601 in UTC
 * @param calculator identifier of a DFT program
 * @param settings its parameters
 * @param method as {@link Calculator#method} names it
 */
public record BatchInfo(
        String format,
        int formatVersion,
        String created,
        String calculator,
        JsonNode settings,
        Preset preset,
        Numerics numerics,
        DftLimits limits,
        String method) {
    public static final String FORMAT = "pccd-dft";
    public static final int VERSION = 1;

    /**
     * Of now.
     *
     * @param settings a record of the program's parameter type
     * @throws org.pccd.core.PccdException where the program is not installed or a value is out of range
     */
    public static BatchInfo of(String calculator, Record settings, Preset preset, Numerics numerics, DftLimits limits) {
        Parameters.check(settings);
        Parameters.check(numerics);
        Parameters.check(limits);
        JsonNode json = Json.mapper().valueToTree(settings);
        return new BatchInfo(
                FORMAT,
                VERSION,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                calculator,
                json,
                preset,
                numerics,
                limits,
                open(calculator, json).method(numerics));
    }

    /**
     * Of now, with this user's {@link CalculatorSettings}, else the usual values, but for some.
     *
     * @param changes texts by name of a parameter: of the program, of {@link Numerics} or of {@link DftLimits}
     * @throws org.pccd.core.PccdException where the program is not installed, there is no such parameter or a value is
     *     not legal
     */
    public static BatchInfo of(String calculator, Preset preset, Map<String, String> changes) {
        Record settings = CalculatorSettings.ofUser().of(provider(calculator).service());
        Numerics numerics = preset.numerics();
        DftLimits limits = DftLimits.DEFAULT;
        List<String> known = new ArrayList<>();
        for (Record part : List.of(settings, numerics, limits)) {
            Parameters.describe(part.getClass()).forEach(d -> known.add(d.key()));
        }
        for (String key : changes.keySet()) {
            if (!known.contains(key)) {
                throw new PccdException("There is no parameter '" + key + "'; the parameters are " + known + ".");
            }
        }
        return of(calculator, changed(settings, changes), preset, changed(numerics, changes), changed(limits, changes));
    }

    private static <P extends Record> P changed(P part, Map<String, String> changes) {
        Map<String, String> own = new TreeMap<>(changes);
        own.keySet()
                .retainAll(Parameters.describe(part.getClass()).stream()
                        .map(Parameters.Description::key)
                        .toList());
        return Parameters.with(part, own);
    }

    /** Whether another batch is calculated in the same way. */
    public boolean same(BatchInfo other) {
        return calculator.equals(other.calculator)
                && settings.equals(other.settings)
                && preset == other.preset
                && numerics.equals(other.numerics)
                && limits.equals(other.limits);
    }

    /** @throws org.pccd.core.PccdException where the program is not installed any more */
    public Calculator open() {
        return open(calculator, settings);
    }

    private static Calculator open(String id, JsonNode settings) {
        Contributed<CalculatorProvider<?>> found = provider(id);
        return create(found.service(), settings);
    }

    private static <P extends Record> Calculator create(CalculatorProvider<P> provider, JsonNode settings) {
        @SuppressWarnings("unchecked")
        Class<P> type = (Class<P>) provider.defaults().getClass();
        return provider.create(Parameters.fromJson(type, settings));
    }

    /** The installed programs. */
    @SuppressWarnings("rawtypes")
    public static List<CalculatorProvider<?>> providers() {
        List<CalculatorProvider<?>> all = new ArrayList<>();
        for (Contributed<CalculatorProvider> c : Contributions.of(CalculatorProvider.POINT, CalculatorProvider.class)) {
            all.add(c.service());
        }
        return all;
    }

    /** @throws org.pccd.core.PccdException naming what is installed, where there is none with this identifier */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Contributed<CalculatorProvider<?>> provider(String id) {
        return (Contributed) Contributions.byId(CalculatorProvider.POINT, CalculatorProvider.class, id);
    }
}
