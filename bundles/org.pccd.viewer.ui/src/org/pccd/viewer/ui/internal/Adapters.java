package org.pccd.viewer.ui.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySource;
import org.pccd.viewer.StructureSubject;

/** Files that hold one structure are shown when they are selected; structures have properties. */
public final class Adapters implements IAdapterFactory {
    private static final Set<String> EXTENSIONS = Set.of("cif", "vasp", "poscar", "extxyz", "xyz");
    private static final Set<String> NAMES = Set.of("POSCAR", "CONTCAR");

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        if (adaptable instanceof IFile file && type == StructureSubject.class) {
            return type.cast(subject(file));
        }
        if (adaptable instanceof StructureSubject subject && type == IPropertySource.class) {
            return type.cast(new SubjectProperties(subject));
        }
        return null;
    }

    private static StructureSubject subject(IFile file) {
        String extension = file.getFileExtension();
        boolean known = extension != null && EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
        if (file.getLocation() == null || !known && !NAMES.contains(file.getName())) {
            return null;
        }
        return new FileSubject(Path.of(file.getLocation().toOSString()), file.getModificationStamp());
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {StructureSubject.class, IPropertySource.class};
    }
}
