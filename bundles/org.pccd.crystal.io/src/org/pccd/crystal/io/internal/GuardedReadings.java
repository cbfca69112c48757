package org.pccd.crystal.io.internal;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.pccd.core.Problem;
import org.pccd.crystal.io.Input;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFormat;

/**
 * The readings of one input: in the format that its content shows where its name tells a wrong one, and with a refusal
 * where a format fails, so that one file never ends a batch.
 */
public final class GuardedReadings extends Readings {
    private final Input input;
    private final Formats formats;
    private StructureFormat format;
    private Stream<Reading> stream;
    private Iterator<Reading> readings;
    private boolean begun;
    private boolean ended;
    private Problem misnamed;

    public GuardedReadings(StructureFormat format, Input input, Formats formats) {
        this.format = format;
        this.input = input;
        this.formats = formats;
    }

    @Override
    protected Reading read() {
        if (ended) {
            return null;
        }
        try {
            Reading next = next(format);
            boolean first = !begun;
            begun = true;
            Optional<StructureFormat> other = first && next != null && next.refused() ? other() : Optional.empty();
            if (other.isPresent()) {
                close();
                String named = format.title();
                format = other.get();
                misnamed = new Problem(
                        "file.misnamed",
                        input.name(),
                        0,
                        "",
                        "the file is named as " + named + ", but is " + format.title() + ", as which it is read");
                next = next(format);
            }
            ended = next == null;
            return next;
        } catch (CancellationException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            ended = true;
            return Results.refused(
                    "file.too-large", input, 0, "", "the file needs more memory than there is; split it");
        } catch (RuntimeException | StackOverflowError e) {
            ended = true;
            String message = "the reader for " + format.title() + " failed (" + e + "); please report this file";
            return Results.refused("reader.failed", input, 0, "", message);
        }
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    private Reading next(StructureFormat in) {
        if (stream == null) {
            stream = in.read(input);
            readings = stream.iterator();
        }
        Reading next = readings.hasNext() ? readings.next() : null;
        if (next == null || next.refused() || misnamed == null) {
            return next;
        }
        Reading noted = Reading.of(
                next.entry(),
                Stream.concat(Stream.of(misnamed), next.notes().stream()).toList());
        misnamed = null;
        return noted;
    }

    private Optional<StructureFormat> other() {
        String head = input.head();
        return format.recognises(head) ? Optional.empty() : formats.byContent(head);
    }
}
