package org.pccd.viewer.ui.internal;

import org.eclipse.ui.IMemento;
import org.pccd.core.PccdException;
import org.pccd.viewer.Labels;
import org.pccd.viewer.Style;
import org.pccd.viewer.ViewSettings;
import org.pccd.viewer.ui.StructurePanel;

/** How structures were looked at, kept over a restart. */
final class ViewMemory {
    private ViewMemory() {}

    static void save(IMemento memento, StructurePanel panel, boolean details) {
        ViewSettings s = panel.settings();
        memento.putString("style", s.style().name());
        memento.putString("labels", s.labels().name());
        memento.putBoolean("unitCell", s.unitCell());
        memento.putBoolean("boundary", s.boundary());
        memento.putInteger("a", s.a());
        memento.putInteger("b", s.b());
        memento.putInteger("c", s.c());
        memento.putInteger("background", s.background());
        memento.putBoolean("themed", panel.backgroundOfTheme());
        memento.putBoolean("details", details);
    }

    /** The settings, or the usual ones where none were saved or those of another version. */
    static ViewSettings settings(IMemento m) {
        ViewSettings usual = ViewSettings.DEFAULT;
        if (m.getString("style") == null || m.getString("labels") == null) {
            return usual;
        }
        try {
            return new ViewSettings(
                    Style.valueOf(m.getString("style")),
                    flag(m, "unitCell", usual.unitCell()),
                    number(m, "a", usual.a()),
                    number(m, "b", usual.b()),
                    number(m, "c", usual.c()),
                    flag(m, "boundary", usual.boundary()),
                    Labels.valueOf(m.getString("labels")),
                    number(m, "background", usual.background()));
        } catch (IllegalArgumentException | PccdException e) {
            return usual;
        }
    }

    static boolean themed(IMemento memento) {
        return flag(memento, "themed", true);
    }

    static boolean details(IMemento memento) {
        return flag(memento, "details", true);
    }

    private static boolean flag(IMemento memento, String key, boolean usual) {
        Boolean value = memento.getBoolean(key);
        return value == null ? usual : value;
    }

    private static int number(IMemento memento, String key, int usual) {
        Integer value = memento.getInteger(key);
        return value == null ? usual : value;
    }
}
