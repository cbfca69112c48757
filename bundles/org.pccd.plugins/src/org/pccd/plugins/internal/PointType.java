package org.pccd.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IExtensionPoint;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The interface that the schema of an extension point asks for. */
final class PointType {
    private PointType() {}

    /** Nothing where the schema does not ship or does not say. */
    static Optional<Class<?>> of(IExtensionPoint point) {
        Bundle bundle = ContributorFactoryOSGi.resolve(point.getContributor());
        String schema = point.getSchemaReference();
        URL url = bundle == null || schema == null ? null : bundle.getEntry(schema);
        if (url == null) {
            return Optional.empty();
        }
        try (InputStream in = url.openStream()) {
            return Optional.of(bundle.loadClass(basedOn(in)));
        } catch (IOException | SAXException | ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static String basedOn(InputStream schema) throws IOException, SAXException, ClassNotFoundException {
        try {
            NodeList nodes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(schema)
                    .getElementsByTagName("meta.attribute");
            for (int i = 0; i < nodes.getLength(); i++) {
                String based = ((Element) nodes.item(i)).getAttribute("basedOn");
                if (!based.isEmpty()) {
                    return based.substring(based.indexOf(':') + 1);
                }
            }
            throw new ClassNotFoundException("the schema names none");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform reads XML", e);
        }
    }
}
