package org.pccd.dataset.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.pccd.core.PccdException;

/** Connections to the embedded database. */
public final class Database {
    // The cache of pages that the database keeps beside the Java heap; by itself it would take most of the machine.
    private static final String MEMORY = "1GB";

    private Database() {}

    /** Creates or opens a database file for writing; what is written is in the file itself after CHECKPOINT. */
    public static DuckDBConnection writable(Path file) throws SQLException {
        DuckDBConnection connection = connect(file, new Properties());
        // A checkpoint while closing hides its failure and, after a failed commit, can crash the process.
        execute(connection, "PRAGMA disable_checkpoint_on_shutdown");
        return connection;
    }

    /** Opens a database file that others may read at the same time. */
    public static DuckDBConnection readOnly(Path file) throws SQLException {
        Properties p = new Properties();
        p.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        p.setProperty("temp_directory", System.getProperty("java.io.tmpdir"));
        return connect(file, p);
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A name as SQL takes it, whatever characters it has. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static DuckDBConnection connect(Path file, Properties p) throws SQLException {
        p.setProperty("memory_limit", MEMORY);
        // Never the network.
        p.setProperty("autoinstall_known_extensions", "false");
        p.setProperty("autoload_known_extensions", "false");
        try {
            // DriverManager finds no driver across bundles.
            return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file.toAbsolutePath(), p);
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
            throw new PccdException(
                    "The embedded database DuckDB has no native library that works on " + System.getProperty("os.name")
                            + " " + System.getProperty("os.arch")
                            + "; use Linux, Windows or macOS on x86_64 or aarch64 with room in the temporary folder.",
                    e);
        }
    }
}
