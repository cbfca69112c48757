package org.pccd.ui.internal.elements;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.pccd.crystal.Element;
import org.pccd.ui.PeriodicTable.Mark;

/** Tells screen readers of the elements: a child for each, by its index in the order of the atomic numbers. */
final class PeriodicAccessible {
    private final PeriodicCanvas canvas;
    private final PeriodicModel model;
    private final PeriodicPainter painter;

    PeriodicAccessible(PeriodicCanvas canvas, PeriodicModel model, PeriodicPainter painter) {
        this.canvas = canvas;
        this.model = model;
        this.painter = painter;
        canvas.getAccessible().addAccessibleListener(new Names());
        canvas.getAccessible().addAccessibleControlListener(new Controls());
    }

    void focused(Element element) {
        canvas.getAccessible().setFocus(element.ordinal());
    }

    void changed(Element element) {
        canvas.getAccessible().setFocus(element.ordinal());
    }

    private final class Names extends AccessibleAdapter {
        @Override
        public void getName(AccessibleEvent e) {
            e.result = e.childID == ACC.CHILDID_SELF
                    ? "Periodic table, " + model.describe(canvas.current())
                    : model.describe(Element.values()[e.childID]);
        }

        @Override
        public void getHelp(AccessibleEvent e) {
            e.result = "Arrow keys move, the space bar marks, typing a symbol finds it";
        }
    }

    private final class Controls extends AccessibleControlAdapter {
        @Override
        public void getRole(AccessibleControlEvent e) {
            boolean self = e.childID == ACC.CHILDID_SELF;
            e.detail = self ? ACC.ROLE_LIST : model.markable() ? ACC.ROLE_CHECKBUTTON : ACC.ROLE_LISTITEM;
        }

        @Override
        public void getChildCount(AccessibleControlEvent e) {
            e.detail = Element.values().length;
        }

        @Override
        public void getChildren(AccessibleControlEvent e) {
            Object[] ids = new Object[Element.values().length];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = i;
            }
            e.children = ids;
        }

        @Override
        public void getFocus(AccessibleControlEvent e) {
            e.childID = canvas.isFocusControl() ? canvas.current().ordinal() : ACC.CHILDID_NONE;
        }

        @Override
        public void getState(AccessibleControlEvent e) {
            if (e.childID == ACC.CHILDID_SELF) {
                e.detail = ACC.STATE_FOCUSABLE | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
                return;
            }
            Element element = Element.values()[e.childID];
            e.detail = ACC.STATE_FOCUSABLE
                    | (model.mark(element) == Mark.NONE ? 0 : ACC.STATE_CHECKED)
                    | (model.enabled(element) ? 0 : ACC.STATE_DISABLED)
                    | (canvas.isFocusControl() && element == canvas.current() ? ACC.STATE_FOCUSED : 0);
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent e) {
            Point p = canvas.toControl(e.x, e.y);
            e.childID = painter.at(p.x, p.y).map(Element::ordinal).orElse(ACC.CHILDID_SELF);
        }

        @Override
        public void getLocation(AccessibleControlEvent e) {
            Rectangle r = e.childID == ACC.CHILDID_SELF
                    ? canvas.getClientArea()
                    : painter.bounds(Element.values()[e.childID]);
            Point p = canvas.toDisplay(r.x, r.y);
            e.x = p.x;
            e.y = p.y;
            e.width = r.width;
            e.height = r.height;
        }
    }
}
