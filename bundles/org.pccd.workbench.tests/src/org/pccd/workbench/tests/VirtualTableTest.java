package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pccd.core.Progress;
import org.pccd.crystal.Element;
import org.pccd.ui.Column;
import org.pccd.ui.RowRange;
import org.pccd.ui.TableQuery;
import org.pccd.ui.TableQuery.SortKey;
import org.pccd.ui.TableRows;
import org.pccd.ui.TableSource;
import org.pccd.ui.VirtualTable;

/** The shared table, in the real workbench, with a million rows. */
class VirtualTableTest {
    private static final int MILLION = 1_000_000;

    record Entry(int number, String formula, double volume) {}

    private static final List<Column<Entry>> COLUMNS = List.of(
            Column.<Entry>number("row", "Row", "", Entry::number),
            Column.<Entry>text("formula", "Formula", Entry::formula).optTooltip("Reduced formula"),
            Column.<Entry>number("volume", "Volume", "Å³", Entry::volume).optDigits(3),
            Column.<Entry>text("note", "Note", e -> "entry " + e.number() + " of the table, in many words"),
            Column.<Entry>number("secret", "Twice", "", e -> 2 * e.number()).optHidden());

    /** A source that takes its time, as a database does. */
    static final class Slow implements TableSource<Entry> {
        @Override
        public TableRows<Entry> open(TableQuery query, Progress progress) {
            boolean down = query.sort().contains(new SortKey("row", false));
            int count = query.filters().containsKey("formula") ? 5000 : MILLION;
            return new TableRows<>() {
                @Override
                public int count() {
                    return count;
                }

                @Override
                public List<Entry> read(int from, int to) throws InterruptedException {
                    Thread.sleep(20);
                    List<Entry> rows = new ArrayList<>();
                    for (int i = from; i < to; i++) {
                        rows.add(entry(down ? count - 1 - i : i));
                    }
                    return rows;
                }

                @Override
                public int find(Entry row) {
                    return row.number() >= count ? -1 : down ? count - 1 - row.number() : row.number();
                }
            };
        }
    }

    private static Entry entry(int i) {
        return new Entry(i, Element.byNumber(1 + i % 90) + "2" + Element.byNumber(1 + i % 71), 10 + i % 977 / 7.0);
    }

    private final DialogSettings settings = new DialogSettings("table");
    private Shell shell;
    private VirtualTable<Entry> table;

    @BeforeEach
    void open() {
        shell = Ui.on(() -> {
            Shell made = new Shell(Ui.display(), SWT.SHELL_TRIM);
            made.setLayout(new FillLayout());
            table = VirtualTable.of(COLUMNS)
                    .optSettings(settings)
                    .optName("Entries", "test.table")
                    .create(made);
            table.setSource(new Slow());
            made.setSize(900, 600);
            made.open();
            table.setFocus();
            return made;
        });
        Ui.await("rows", 10, () -> table.count() == MILLION);
    }

    @AfterEach
    void close() {
        Ui.dark(false);
        Ui.run(shell::dispose);
    }

    private NatTable nat() {
        return Ui.byId(NatTable.class, "test.table");
    }

    private List<?> selected() {
        return Ui.on(() -> ((IStructuredSelection) table.selectionProvider().getSelection()).toList());
    }

    private void key(int code, int mask) {
        NatTable nat = nat();
        Ui.run(() -> {
            Event e = new Event();
            e.keyCode = code;
            e.stateMask = mask;
            nat.notifyListeners(SWT.KeyDown, e);
        });
    }

    @Test
    void readsSelectsAndFollowsTheThemes() {
        Ui.run(() -> table.select(3));
        Ui.await("selection", 5, () -> !table.selectionProvider().getSelection().isEmpty());
        assertEquals(List.of(entry(3)), selected());
        Ui.pause(300);
        Ui.screenshot("table");
        Ui.dark(true);
        Ui.pause(1000);
        Ui.screenshot("table-dark");
        key(SWT.END, 0);
        Ui.await("the last row", 5, () -> selected().equals(List.of(entry(MILLION - 1))));
        Ui.screenshot("table-end");
    }

    @Test
    void keepsTheSelectionWhenSorted() {
        Ui.run(() -> table.select(70_000));
        Ui.await("selection", 5, () -> selected().equals(List.of(entry(70_000))));
        Ui.run(() -> table.setQuery(new TableQuery(List.of(new SortKey("row", false)), Map.of())));
        Ui.await(
                "the row at its new place",
                5,
                () -> table.selectedRanges().size() == 1
                        && table.selectedRanges().get(0).from() == MILLION - 1 - 70_000);
        Ui.await("the same row", 5, () -> selected().equals(List.of(entry(70_000))));
        Ui.screenshot("table-sorted");
        Ui.run(() -> table.setQuery(new TableQuery(List.of(), Map.of("formula", "Fe"))));
        Ui.await("fewer rows", 5, () -> table.count() == 5000);
        assertEquals(List.of(), selected());
        Ui.screenshot("table-filtered");
    }

    @Test
    void copiesSelectedRowsForSpreadsheets() {
        Ui.run(() -> table.select(1));
        key(SWT.ARROW_DOWN, SWT.SHIFT);
        Ui.await("two rows", 5, () -> selected().size() == 2);
        NatTable nat = nat();
        Ui.run(() -> nat.doCommand(new CopyDataToClipboardCommand("\t", "\n", nat.getConfigRegistry())));
        String[] text = {""};
        Ui.await("text in the clipboard", 5, () -> {
            Clipboard clipboard = new Clipboard(Ui.display());
            Object contents = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            text[0] = contents == null ? "" : contents.toString();
            return text[0].startsWith("Row");
        });
        assertEquals(3, text[0].split("\n").length, text[0]);
        assertTrue(text[0].startsWith("Row\tFormula\tVolume (Å³)\tNote\n1\t"), text[0]);
    }

    @Test
    void scrollsAMillionRowsWithoutFreezing() {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int at = (int) (i * 2654435761L % MILLION + MILLION) % MILLION;
            // Processor time of the thread of the user interface, as other programs share the machine.
            long before = Ui.on(VirtualTableTest::cpuMillis);
            Ui.run(() -> table.select(at));
            key(SWT.PAGE_DOWN, 0);
            Ui.run(() -> {
                while (Ui.display().readAndDispatch()) {
                    // paint
                }
            });
            times.add(Ui.on(VirtualTableTest::cpuMillis) - before);
        }
        long worst = times.stream().mapToLong(t -> t).max().orElseThrow();
        assertTrue(worst < 200, "steps of scrolling, in ms: " + times);
        long before = Ui.on(VirtualTableTest::cpuMillis);
        key('a', SWT.MOD1);
        Ui.await("all selected", 30, () -> table.selectedRanges().equals(List.of(new RowRange(0, MILLION))));
        long millis = Ui.on(VirtualTableTest::cpuMillis) - before;
        assertTrue(millis < 200, "selecting all: " + millis + " ms");
        System.out.println("million rows: steps of scrolling, in ms: " + times + "; selecting all: " + millis);
    }

    private static long cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    @Test
    void filtersAsTheUserTypes() {
        Ui.run(() -> table.select(0));
        key(SWT.ARROW_RIGHT, 0);
        key('f', SWT.MOD1);
        Ui.await("a field for the filter", 5, () -> nat().getActiveCellEditor() != null);
        Ui.run(() -> {
            Text text = (Text) nat().getActiveCellEditor().getEditorControl();
            text.setText("Fe");
            Event enter = new Event();
            enter.keyCode = SWT.CR;
            enter.character = SWT.CR;
            text.notifyListeners(SWT.KeyDown, enter);
        });
        Ui.await("rows with iron", 5, () -> table.count() == 5000);
        assertEquals(Map.of("formula", "Fe"), Ui.on(() -> table.query().filters()));
        Ui.pause(300);
        Ui.screenshot("table-filter");
    }
}
