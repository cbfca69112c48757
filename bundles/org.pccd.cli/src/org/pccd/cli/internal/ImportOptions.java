package org.pccd.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.dataset.Duplicates;
import org.pccd.dataset.ImportFilter;
import org.pccd.dataset.ImportSettings;
import org.pccd.dataset.ImportSource;
import org.pccd.dataset.StructureSources;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which structures are to be imported, and from where. */
class ImportOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "CIF, POSCAR, extXYZ, folders of these, or CSV with a column 'cif'; each also .gz.")
    private List<Path> files = List.of();

    @Option(names = "--prototypes", description = "The built-in decorated prototypes too.")
    private boolean prototypes;

    @Option(
            names = "--encoder",
            paramLabel = "ID",
            description = "Keep what this encoder can encode: most elements, most sites, which elements, disorder; with"
                    + " settings as ID:KEY=VALUE:KEY=VALUE. Options of that name go before. See pccd encoders.")
    private String encoder;

    @Option(
            names = "--max-elements",
            paramLabel = "N",
            description = "Filter out structures of more elements; default: 3, or those of --encoder.")
    private Integer maxElements;

    @Option(
            names = "--max-sites",
            paramLabel = "N",
            description = "Filter out structures of more sites; default: 16, or those of --encoder.")
    private Integer maxSites;

    @Option(
            names = "--min-elements",
            defaultValue = "1",
            paramLabel = "N",
            description = "Filter out structures of fewer elements; default: ${DEFAULT-VALUE}.")
    private int minElements;

    @Option(
            names = "--min-sites",
            defaultValue = "1",
            paramLabel = "N",
            description = "Filter out structures of fewer sites; default: ${DEFAULT-VALUE}.")
    private int minSites;

    @Option(
            names = "--require",
            split = ",",
            paramLabel = "EL",
            description = "Filter out structures without each of these elements, such as Li,O.")
    private List<String> required = List.of();

    @Option(
            names = "--exclude",
            split = ",",
            paramLabel = "EL",
            description = "Filter out structures with any of these elements.")
    private List<String> excluded = List.of();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "EL",
            description = "Filter out structures with any element but these.")
    private List<String> only = List.of();

    @Option(
            names = "--spacegroup",
            defaultValue = "",
            paramLabel = "NUMBERS",
            description = "Filter out structures of other space groups, such as 195-230,62: those that are found, else"
                    + " those that the source names.")
    private String spaceGroups;

    @Option(
            names = "--where",
            paramLabel = "NAME:FILTER",
            description = "Filter out entries whose property of this name is another, such as 'band_gap:>=0.5',"
                    + " 'band_gap:0..2', 'ordering:=FM'; may be repeated.")
    private List<String> where = List.of();

    @Option(
            names = "--symprec",
            defaultValue = "0.01",
            paramLabel = "L",
            description = "Find space groups with this tolerance in Å, 0 for not at all; default: ${DEFAULT-VALUE}.")
    private double symprec;

    @Option(
            names = "--duplicates",
            defaultValue = "keep",
            description = "keep, mark or refuse structures that equal an earlier one; default: ${DEFAULT-VALUE}.")
    private Duplicates duplicates;

    @Option(names = "--disorder", description = "Keep structures with partially or multiply occupied sites.")
    private boolean disorder;

    @Option(
            names = "--validation",
            defaultValue = "0.05",
            paramLabel = "X",
            description = "Share for val of the entries whose split nothing names; default: ${DEFAULT-VALUE}.")
    private double validation;

    @Option(
            names = "--test",
            defaultValue = "0.05",
            paramLabel = "X",
            description = "Share for test of the entries whose split nothing names; default: ${DEFAULT-VALUE}.")
    private double test;

    @Option(
            names = "--split-seed",
            defaultValue = "0",
            paramLabel = "N",
            description = "Another number divides them in another way; default: ${DEFAULT-VALUE}.")
    private long seed;

    /** @throws PccdException where there is none, or a file does not exist */
    List<ImportSource> sources() {
        StructureSources.requireExisting(files, StructureSources.FILES_OR_FOLDERS);
        List<ImportSource> sources = new ArrayList<>();
        if (prototypes) {
            sources.add(ImportSource.prototypes());
        }
        files.forEach(f -> sources.add(ImportSource.of(f)));
        return sources;
    }

    /** @throws PccdException where the options make no sense */
    ImportSettings settings() {
        if (files.isEmpty() && !prototypes) {
            throw new PccdException("Missing: FILE or --prototypes, which says where the structures come from.");
        }
        ImportFilter filter = ImportFilter.NONE
                .withRequired(required)
                .withExcluded(excluded)
                .withOnly(only)
                .withAtLeast(minElements, minSites)
                .withSpaceGroups(spaceGroups)
                .withProperties(filters(where));
        ImportSettings settings = ImportSettings.DEFAULT.withFilter(filter);
        if (encoder != null) {
            settings = settings.within(EncoderChoice.one(encoder).encoder().limits());
        }
        return settings.withLimits(
                        maxElements == null ? settings.maxElements() : maxElements,
                        maxSites == null ? settings.maxSites() : maxSites)
                .withDisorder(disorder || settings.disorder())
                .withSplits(validation, test, seed)
                .withSymprec(symprec)
                .withDuplicates(duplicates)
                .checked();
    }

    /** Filters by name, each written as {@code NAME:FILTER}. */
    static Map<String, String> filters(List<String> texts) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw new PccdException("'" + text + "' is no filter; write NAME:FILTER, such as 'band_gap:>=0.5'.");
            }
            filters.put(text.substring(0, colon).strip(), text.substring(colon + 1));
        }
        return filters;
    }
}
