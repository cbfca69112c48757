package org.pccd.ui.internal.table;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortIconPainter;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle.LineStyleEnum;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.pccd.ui.Palette;

/** All colours of a table from the background it stands on. */
final class TableTheme extends ModernNatTableThemeConfiguration {
    private final boolean dark;

    TableTheme(Palette p) {
        dark = p.dark();
        Color body = Palette.mix(p.background(), p.dark() ? new Color(0, 0, 0) : new Color(255, 255, 255), 0.35);
        Color striped = Palette.mix(body, p.foreground(), 0.035);
        Color header = Palette.mix(p.background(), p.foreground(), 0.06);
        Color line = Palette.mix(body, p.foreground(), 0.14);
        Font font = JFaceResources.getDefaultFont();
        defaultBgColor = body;
        defaultFgColor = p.foreground();
        defaultFont = font;
        evenRowBgColor = body;
        oddRowBgColor = striped;
        evenRowFgColor = p.foreground();
        oddRowFgColor = p.foreground();
        gridLineColor = line;
        header(header, p, font);
        selection(p, font);
        filterRowBgColor = body;
        filterRowFgColor = p.foreground();
        filterRowFont = font;
        filterRowHAlign = HorizontalAlignmentEnum.LEFT;
        freezeSeparatorColor = line;
        renderColumnHeaderGridLines = true;
    }

    @Override
    public void createPainterInstances() {
        super.createPainterInstances();
        // The arrow stands beside the title, not on it, and is visible on dark titles.
        ICellPainter title = new BackgroundPainter(new PaddingDecorator(
                new SortableHeaderTextPainter(
                        new TextPainter(false, false),
                        CellEdgeEnum.RIGHT,
                        new SortIconPainter(false, dark),
                        false,
                        2,
                        true),
                0,
                4,
                0,
                5,
                false));
        sortHeaderCellPainter = title;
        selectedSortHeaderCellPainter = title;
        filterRowCellPainter = new BackgroundPainter(new FilterPainter(defaultSelectionBgColor));
    }

    private void header(Color header, Palette p, Font font) {
        Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
        cHeaderBgColor = header;
        cHeaderFgColor = p.foreground();
        cHeaderFont = bold;
        cHeaderHAlign = HorizontalAlignmentEnum.LEFT;
        cHeaderSelectionBgColor = header;
        cHeaderSelectionFgColor = p.foreground();
        cHeaderSelectionFont = bold;
        cHeaderFullSelectionBgColor = header;
        cHeaderFullSelectionFgColor = p.foreground();
        cHeaderFullSelectionFont = bold;
        rHeaderBgColor = header;
        rHeaderFgColor = p.foreground();
        rHeaderFont = font;
        cornerBgColor = header;
        cornerFgColor = p.foreground();
    }

    private void selection(Palette p, Font font) {
        defaultSelectionBgColor = p.selectionBackground();
        defaultSelectionFgColor = p.selectionForeground();
        defaultSelectionFont = font;
        selectionAnchorBgColor = defaultBgColor;
        selectionAnchorFgColor = p.foreground();
        selectionAnchorSelectionBgColor = p.selectionBackground();
        selectionAnchorSelectionFgColor = p.selectionForeground();
        selectionAnchorBorderStyle = new BorderStyle(1, p.accent(), LineStyleEnum.SOLID);
    }
}
