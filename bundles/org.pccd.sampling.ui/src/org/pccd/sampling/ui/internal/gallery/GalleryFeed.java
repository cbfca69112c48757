package org.pccd.sampling.ui.internal.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.pccd.core.PccdException;
import org.pccd.core.Problem;
import org.pccd.crystal.io.Reading;
import org.pccd.crystal.io.StructureFiles;
import org.pccd.evaluation.Evaluation;
import org.pccd.run.JobFolder;
import org.pccd.run.JobObserver;
import org.pccd.run.RunStatus;
import org.pccd.run.SampleFiles;
import org.pccd.run.SampleTail;

/** Follows a folder of samples in the background, and tells what is new, at most twice a second. */
final class GalleryFeed extends Job {
    private static final int MILLIS_LIVE = 500;
    private static final int MILLIS_IDLE = 2000;
    private static final int BATCH = 1000;

    /**
     * What a look has found.
     *
     * @param anew whether the entries replace all before
     * @param status of the work, null where the folder is no job
     * @param evaluation a new one, null where there is none
     * @param current whether the evaluation is that of these samples
     * @param complete whether all entries that are there have been told
     */
    record News(
            boolean anew,
            List<SampleEntry> entries,
            RunStatus status,
            Evaluation evaluation,
            boolean current,
            boolean complete,
            String problem) {}

    private final Path folder;
    private final Display display;
    private final Consumer<News> listener;
    private final SampleTail tail;
    private final JobObserver observer;
    private FileTime evaluated;
    private boolean listed;
    private String problem = "";

    /** @param listener told on the thread of the user interface */
    GalleryFeed(Path folder, Display display, Consumer<News> listener) {
        super("Following " + folder.getFileName());
        this.folder = folder;
        this.display = display;
        this.listener = listener;
        tail = new SampleTail(folder);
        observer = new JobObserver(folder);
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        boolean live = false;
        try {
            RunStatus status = JobFolder.is(folder) ? observer.look().status() : null;
            live = status != null && status.state().live();
            if (Files.exists(folder.resolve(SampleFiles.MANIFEST)) || JobFolder.is(folder)) {
                followList(status, monitor);
            } else if (!listed) {
                listed = true;
                listFiles(status, monitor);
            } else {
                tell(new News(false, List.of(), status, null, false, true, ""));
            }
        } catch (PccdException e) {
            // Told once; a damaged line may be mended meanwhile.
            if (!e.getMessage().equals(problem)) {
                problem = e.getMessage();
                tell(new News(false, List.of(), null, null, false, true, problem));
            }
        }
        if (!monitor.isCanceled()) {
            schedule(live ? MILLIS_LIVE : MILLIS_IDLE);
        }
        return Status.OK_STATUS;
    }

    private void followList(RunStatus status, IProgressMonitor monitor) {
        SampleTail.News news = tail.look();
        List<SampleEntry> entries = news.lines().stream().map(SampleEntry::of).toList();
        // The first screenful at once, what may be many thousands in pieces that leave room for painting.
        boolean anew = news.anew();
        for (int from = 0; from + BATCH < entries.size() && !monitor.isCanceled(); from += BATCH) {
            tell(new News(anew, entries.subList(from, from + BATCH), status, null, false, false, ""));
            anew = false;
        }
        int told = entries.isEmpty() ? 0 : (entries.size() - 1) / BATCH * BATCH;
        Evaluation evaluation = evaluation();
        boolean current = evaluation != null && evaluation.current(folder);
        tell(new News(anew, entries.subList(told, entries.size()), status, evaluation, current, true, ""));
    }

    private void listFiles(RunStatus status, IProgressMonitor monitor) {
        List<SampleEntry> entries = new ArrayList<>();
        long index = 0;
        try (Stream<Reading> readings = StructureFiles.read(folder)) {
            for (Reading r : (Iterable<Reading>) readings::iterator) {
                if (monitor.isCanceled()) {
                    return;
                }
                entries.add(entry(index++, r));
                if (entries.size() == BATCH) {
                    tell(new News(false, List.copyOf(entries), status, null, false, false, ""));
                    entries.clear();
                }
            }
        }
        Evaluation evaluation = evaluation();
        boolean current = evaluation != null && evaluation.current(folder);
        tell(new News(false, entries, status, evaluation, current, true, ""));
    }

    private SampleEntry entry(long index, Reading r) {
        if (r.refused()) {
            Problem p = r.problem();
            return new SampleEntry(index, p.entry(), relative(p.source()), p.code(), p.message(), List.of());
        }
        List<String> elements =
                r.entry().structure().elements().stream().map(e -> e.symbol()).toList();
        return new SampleEntry(index, r.entry().name(), relative(r.entry().source()), null, null, elements);
    }

    private String relative(String source) {
        return folder.relativize(Path.of(source)).toString();
    }

    /** The one on disk where it is not the one that was read before. */
    private Evaluation evaluation() {
        Path file = folder.resolve(Evaluation.SAMPLES_FILE);
        try {
            FileTime time = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
            if (time == null || time.equals(evaluated)) {
                return null;
            }
            evaluated = time;
            return Evaluation.read(folder).orElse(null);
        } catch (IOException e) {
            throw new PccdException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void tell(News news) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> listener.accept(news));
        }
    }
}
