package org.pccd.ui;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Content as wide as its place, that scrolls where it is higher. */
public final class Scrolled {
    private Scrolled() {}

    /**
     * @param content makes one control in the composite it is given; it grows and shrinks with {@link
     *     Control#requestLayout}
     */
    public static ScrolledComposite vertically(Composite parent, Function<Composite, ? extends Control> content) {
        ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        Composite inner = new Composite(scrolled, SWT.NONE);
        Control control = content.apply(inner);
        inner.setLayout(new Whole(scrolled, control));
        scrolled.setContent(inner);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        return scrolled;
    }

    /** Lets the content fill its place, and tells the scrolled composite how high it has to be for that. */
    private static final class Whole extends Layout {
        private final ScrolledComposite scrolled;
        private final Control control;

        Whole(ScrolledComposite scrolled, Control control) {
            this.scrolled = scrolled;
            this.control = control;
        }

        @Override
        protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flush) {
            return control.computeSize(widthHint, heightHint, flush);
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            control.setBounds(composite.getClientArea());
            scrolled.setMinHeight(control.computeSize(scrolled.getClientArea().width, SWT.DEFAULT, flush).y);
        }
    }
}
