package org.pccd.viewer.ui.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.pccd.viewer.StructureSubject;

/** What is known of a structure without reading it, in the Properties view. */
final class SubjectProperties implements IPropertySource {
    private final Map<String, String> facts = new LinkedHashMap<>();

    SubjectProperties(StructureSubject subject) {
        facts.put("Name", subject.title());
        facts.putAll(subject.facts());
    }

    @Override
    public Object getEditableValue() {
        return null;
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        return facts.keySet().stream().map(SubjectProperties::descriptor).toArray(IPropertyDescriptor[]::new);
    }

    private static IPropertyDescriptor descriptor(String label) {
        PropertyDescriptor descriptor = new PropertyDescriptor(label, label);
        descriptor.setCategory("Structure");
        return descriptor;
    }

    @Override
    public Object getPropertyValue(Object id) {
        return facts.get(id);
    }

    @Override
    public boolean isPropertySet(Object id) {
        return false;
    }

    @Override
    public void resetPropertyValue(Object id) {
        // read-only
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        // read-only
    }
}
