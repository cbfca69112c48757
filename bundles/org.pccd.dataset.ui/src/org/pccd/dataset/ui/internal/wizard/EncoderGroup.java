package org.pccd.dataset.ui.internal.wizard;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.pccd.core.Contributed;
import org.pccd.dataset.ImportFilter;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.Limits;
import org.pccd.encoding.registry.Encoders;

/** For which encoder a dataset is made: what that cannot encode is left out. */
final class EncoderGroup {
    private final List<String> installed =
            Encoders.installed().stream().map(Contributed::id).toList();
    private final Combo encoder;
    private final Label says;

    EncoderGroup(Composite parent, Runnable chosen) {
        Group group = new Group(parent, SWT.NONE);
        group.setText("What it is for");
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        new Label(group, SWT.NONE).setText("Enc&oder:");
        encoder = new Combo(group, SWT.READ_ONLY);
        encoder.add("any");
        installed.forEach(id -> encoder.add(Encoders.byId(id).title() + "  (" + id + ")"));
        encoder.select(0);
        encoder.setToolTipText("What this encoder cannot encode, with its usual parameters, is filtered out");
        encoder.setData("org.pccd.id", "newDataset.encoder");
        encoder.addListener(SWT.Selection, e -> {
            say();
            chosen.run();
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(encoder);
        says = new Label(group, SWT.WRAP);
        says.setData("org.pccd.id", "newDataset.limits");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(300, SWT.DEFAULT)
                .applyTo(says);
        say();
    }

    /** What the chosen encoder can encode; nothing where it is to be any. */
    Optional<Limits> limits() {
        int index = encoder.getSelectionIndex();
        return index < 1 ? Optional.empty() : Optional.of(limits(Encoders.byId(installed.get(index - 1))));
    }

    /** @throws org.pccd.core.PccdException where no element is left */
    ImportFilter applyTo(ImportFilter filter) {
        return limits().map(l -> filter.withKnown(l.elements())).orElse(filter);
    }

    private static <P extends Record> Limits limits(EncoderProvider<P> provider) {
        return provider.create(provider.defaults()).limits();
    }

    private void say() {
        says.setText(limits().map(EncoderGroup::sentence)
                .orElse("Every encoder has limits of its own; what it cannot encode is left out of a training."));
        says.requestLayout();
    }

    private static String sentence(Limits l) {
        return "At most " + l.maxElements() + " of " + l.elements().size() + " elements and " + l.maxSites()
                + " sites; " + (l.disorder() ? "disorder too." : "ordered structures only.");
    }
}
