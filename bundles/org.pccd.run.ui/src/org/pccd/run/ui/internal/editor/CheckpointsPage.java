package org.pccd.run.ui.internal.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.pccd.run.Checkpoint;
import org.pccd.run.Checkpoints;
import org.pccd.run.RunFolder;
import org.pccd.run.ui.internal.RunFormat;
import org.pccd.run.ui.internal.RunItem;
import org.pccd.run.ui.internal.RunUi;
import org.pccd.ui.Icons;
import org.pccd.ui.Tasks;

/** The checkpoints of a run: what there is to resume and to sample from. */
final class CheckpointsPage implements RunEditorPage {
    private record Found(Object stamp, List<Checkpoints.Stored> all, Optional<Long> best) {}

    private final Path folder;
    private Table table;
    private Label summary;
    private RunFolder run;
    private Object stamp;
    private boolean visible;
    private boolean reading;

    CheckpointsPage(Path folder) {
        this.folder = folder;
    }

    @Override
    public Control create(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        summary = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        table = new Table(page, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData(RunUi.ID, "run.checkpoints");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column("Step", 110, "Optimiser steps done");
        column("Validation loss", 130, "Where it was measured at this very step");
        column("Trained for", 110, "In all sessions, without pauses");
        column("Size", 90, "Of all its files");
        column("Written (UTC)", 190, "When it was complete");
        return page;
    }

    private void column(String title, int width, String hint) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
        column.setToolTipText(hint);
    }

    @Override
    public void run(RunFolder opened) {
        run = opened;
        read();
    }

    @Override
    public void failed(String reason) {
        summary.setText(reason);
    }

    @Override
    public void seen(RunItem item) {
        if (visible) {
            read();
        }
    }

    @Override
    public void visible(boolean now) {
        visible = now;
        if (now) {
            read();
        }
    }

    // The folder's own time tells whether a checkpoint came or went.
    private void read() {
        if (run == null || reading) {
            return;
        }
        reading = true;
        Object before = stamp;
        Tasks.quietly(
                "Reading checkpoints",
                table,
                progress -> {
                    Object now = stamp();
                    Checkpoints checkpoints = run.checkpoints();
                    return now.equals(before)
                            ? null
                            : new Found(
                                    now, checkpoints.all(), checkpoints.best().map(Checkpoints.Stored::step));
                },
                this::show,
                failed -> {
                    reading = false;
                    failed(failed.getMessage());
                });
    }

    private Object stamp() throws IOException {
        return Files.getLastModifiedTime(folder.resolve("checkpoints"));
    }

    private void show(Found found) {
        reading = false;
        if (found == null) {
            return;
        }
        stamp = found.stamp;
        table.removeAll();
        long bytes = 0;
        for (Checkpoints.Stored stored : found.all.reversed()) {
            Checkpoint c = stored.description();
            long size = c.files().values().stream()
                    .mapToLong(Checkpoint.StoredFile::bytes)
                    .sum();
            bytes += size;
            boolean best = found.best.filter(step -> step == c.step()).isPresent();
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(best ? Icons.OK.image() : Icons.CHECKPOINT.image());
            item.setText(new String[] {
                String.format(java.util.Locale.ROOT, "%,d", c.step()),
                RunFormat.loss(c.validationLoss()) + (best ? "  (best)" : ""),
                RunFormat.duration(c.seconds()),
                RunFormat.bytes(size),
                c.created().replace('T', ' ').replaceAll("(\\.\\d+)?Z$", "")
            });
        }
        summary.setText(
                found.all.isEmpty()
                        ? "No checkpoint yet."
                        : (found.all.size() == 1 ? "1 checkpoint, " : found.all.size() + " checkpoints, ")
                                + RunFormat.bytes(bytes) + ". The newest and the best are kept.");
        summary.requestLayout();
    }
}
