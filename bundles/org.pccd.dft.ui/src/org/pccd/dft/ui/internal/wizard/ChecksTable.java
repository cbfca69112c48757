package org.pccd.dft.ui.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.pccd.core.Problem;
import org.pccd.core.Progress;
import org.pccd.crystal.io.Reading;
import org.pccd.dft.queue.BatchInfo;
import org.pccd.dft.queue.Candidate;
import org.pccd.dft.ui.internal.DftUi;
import org.pccd.dft.ui.internal.Words;
import org.pccd.ui.Icons;

/** What the checks say of each structure, the faulty ones first. */
final class ChecksTable {
    /** One structure: {@code code} and {@code message} are empty where it can be calculated. */
    record Row(String name, String formula, int atoms, String mesh, String spin, String code, String message) {
        boolean good() {
            return code.isEmpty();
        }

        static Row of(Candidate c) {
            return new Row(
                    c.description().entry(),
                    c.description().formula(),
                    c.description().sites(),
                    c.description().mesh().toString(),
                    c.description().polarised() ? "polarised" : "none",
                    c.problem() == null ? "" : Words.of(c.problem().fault()),
                    c.problem() == null ? "" : c.problem().message());
        }

        static Row of(Problem p) {
            String file = p.source().substring(p.source().lastIndexOf('/') + 1);
            return new Row(
                    p.entry().isEmpty() ? file : file + " " + p.entry(), "", 0, "", "", "unreadable", p.toString());
        }
    }

    private static final List<String> TITLES = List.of("Structure", "Formula", "Atoms", "k-points", "Spin", "Check");
    private static final int[] WIDTHS = {170, 90, 55, 80, 75, 360};

    private final TableViewer viewer;

    ChecksTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setData(DftUi.ID, "newDft.checks");
        ColumnViewerToolTipSupport.enableFor(viewer);
        for (int i = 0; i < WIDTHS.length; i++) {
            TableViewerColumn column = new TableViewerColumn(viewer, i == 2 ? SWT.RIGHT : SWT.LEFT);
            column.getColumn().setText(TITLES.get(i));
            column.getColumn().setWidth(WIDTHS[i]);
            column.setLabelProvider(new Labels(i));
        }
    }

    private static final class Labels extends ColumnLabelProvider {
        private final int column;

        Labels(int column) {
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            Row row = (Row) element;
            return switch (column) {
                case 0 -> row.name;
                case 1 -> row.formula;
                case 2 -> row.atoms == 0 ? "" : Integer.toString(row.atoms);
                case 3 -> row.mesh;
                case 4 -> row.spin;
                default -> row.good() ? "can be calculated" : row.code + ": " + row.message;
            };
        }

        @Override
        public Image getImage(Object element) {
            return column == 0 ? (((Row) element).good() ? Icons.OK : Icons.ERROR).image() : null;
        }

        @Override
        public String getToolTipText(Object element) {
            String message = ((Row) element).message;
            return message.isEmpty() ? null : message;
        }
    }

    /** Looks the structures over; not on the thread of the user interface. */
    static List<Row> check(BatchInfo info, Stream<Reading> structures, Progress progress) {
        List<Row> good = new ArrayList<>();
        List<Row> faulty = new ArrayList<>();
        Candidate.check(
                info,
                structures,
                new Candidate.Taker() {
                    @Override
                    public void take(Candidate candidate) {
                        Row row = Row.of(candidate);
                        (row.good() ? good : faulty).add(row);
                    }

                    @Override
                    public void refused(Problem problem) {
                        faulty.add(Row.of(problem));
                    }
                },
                progress);
        faulty.addAll(good);
        return faulty;
    }

    TableViewer viewer() {
        return viewer;
    }

    void show(List<Row> rows) {
        viewer.setInput(rows);
    }
}
