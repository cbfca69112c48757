package org.pccd.workbench.internal;

import org.eclipse.core.resources.IContainer;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;

/** Marks folders in the Project Explorer that are datasets, runs or samples. */
public class FolderDecorator extends BaseLabelProvider implements ILightweightLabelDecorator {
    @Override
    public void decorate(Object element, IDecoration decoration) {
        if (element instanceof IContainer folder && folder.isAccessible()) {
            FolderKind.of(folder).ifPresent(kind -> {
                decoration.addOverlay(icon(kind), IDecoration.BOTTOM_RIGHT);
                decoration.addSuffix("  [" + kind.label + "]");
            });
        }
    }

    private static ImageDescriptor icon(FolderKind kind) {
        return ResourceLocator.imageDescriptorFromBundle(FolderDecorator.class, "/icons/" + kind.label + "-overlay.svg")
                .orElse(null);
    }
}
