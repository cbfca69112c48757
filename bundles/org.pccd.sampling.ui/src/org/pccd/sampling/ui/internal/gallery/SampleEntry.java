package org.pccd.sampling.ui.internal.gallery;

import java.util.List;
import org.pccd.evaluation.SampleRecord;
import org.pccd.run.SampleTail;

/**
 * What is known of a sample without looking into its file.
 *
 * @param index the sampler's number, or the place among the files of a folder
 * @param name of the entry in its file where no list numbers the samples; else empty
 * @param file path within the folder, null where there is no structure
 * @param code reason why there is none, null where there is one (message likewise)
 * @param elements symbols that were asked for; empty where not known
 */
record SampleEntry(long index, String name, String file, String code, String message, List<String> elements) {
    SampleEntry {
        elements = List.copyOf(elements);
    }

    /** Whether there is a structure, as far as the sampler or the reader of files knows. */
    boolean decoded() {
        return file != null && code == null;
    }

    /** The same as that of its evaluation. Samples of a list are known by their number, others by file and name. */
    String key() {
        return name.isEmpty() ? Long.toString(index) : file + "\n" + name;
    }

    static String key(SampleRecord r) {
        return r.index() != null ? Long.toString(r.index()) : r.file() + "\n" + r.name();
    }

    static SampleEntry of(SampleTail.Listed line) {
        return new SampleEntry(line.index(), "", line.file(), line.code(), line.message(), line.elements());
    }
}
