package org.pccd.dataset.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.dataset.DatasetInfo;
import org.pccd.dataset.Duplicates;

/** Opens a dataset's folder, or says why it cannot be opened. */
public final class DatasetFolder {
    private DatasetFolder() {}

    /** @throws PccdException where the folder is no dataset or is of a newer version */
    public static DatasetInfo info(Path folder) {
        if (!Files.exists(folder)) {
            throw new PccdException(
                    folder + " does not exist; name the folder of a dataset, or make one by importing structures.");
        }
        Path file = folder.resolve(Layout.INFO);
        if (!Files.isRegularFile(file)) {
            throw new PccdException(folder + " is not a dataset, for it has no file " + Layout.INFO
                    + "; name the folder of a dataset, or make one by importing structures.");
        }
        JsonNode json = Json.tree(file);
        int version = json.path("formatVersion").asInt(0);
        if (!DatasetInfo.FORMAT.equals(json.path("format").asText()) || version < 1) {
            throw new PccdException(folder + " is not a dataset, for its " + Layout.INFO
                    + " does not say \"format\": \"" + DatasetInfo.FORMAT + "\"; name the folder of a dataset.");
        }
        if (version > DatasetInfo.VERSION) {
            throw new PccdException(folder + " was made by a newer version of this program (dataset format " + version
                    + "; this one reads up to " + DatasetInfo.VERSION + "); update this program.");
        }
        return Parameters.fromJson(DatasetInfo.class, version == 1 ? upgraded(json) : json);
    }

    // Version 1 knew neither space groups that were found nor duplicates.
    private static JsonNode upgraded(JsonNode json) {
        ObjectNode copy = json.deepCopy();
        if (copy.get("settings") instanceof ObjectNode settings && copy.get("counts") instanceof ObjectNode counts) {
            settings.put("symprec", 0.0).set("duplicates", Json.mapper().valueToTree(Duplicates.KEEP));
            counts.put("duplicates", 0);
        }
        return copy;
    }

    /** @throws PccdException where the table is missing or has not the number of rows that it should have */
    public static RowReader open(Path folder, DatasetInfo info) throws SQLException {
        Path file = folder.resolve(Layout.STORE);
        if (!Files.isRegularFile(file)) {
            throw new PccdException(file + " is missing; restore the dataset or import it again.");
        }
        RowReader reader = new RowReader(file, info.properties());
        try {
            int rows = count(reader);
            if (rows != info.counts().kept()) {
                throw new PccdException(file + " has " + rows + " structures, but " + Layout.INFO + " says "
                        + info.counts().kept() + "; restore the dataset or import it again.");
            }
            return reader;
        } catch (SQLException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static int count(RowReader reader) throws SQLException {
        try (DuckDBConnection c = reader.connect();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT count(*) FROM structures")) {
            r.next();
            return r.getInt(1);
        }
    }
}
