package org.guichetloisirs.web.tags;

import jakarta.faces.context.ExternalContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The tags and their attributes as {@code guichet.taglib.xml} declares them: the one place that says what a tag takes. */
public final class TagLibrary {

    /** Where the declaration stands in the web application. */
    public static final String FILE = "/WEB-INF/guichet.taglib.xml";

    private static final String KEPT = TagLibrary.class.getName();

    /**
     * An attribute.
     *
     * @param required whether a tag without it makes no sense
     */
    public record Attribute(String name, String description, boolean required) {}

    /** A tag with its attributes in the order of the declaration. */
    public record Declared(String name, String description, List<Attribute> attributes) {}

    private final Map<String, Declared> tags;

    private TagLibrary(Map<String, Declared> tags) {
        this.tags = tags;
    }

    /** The library of this application, read once. */
    public static TagLibrary of(ExternalContext application) {
        return (TagLibrary) application.getApplicationMap().computeIfAbsent(KEPT, key -> {
            try (InputStream declaration = application.getResourceAsStream(FILE)) {
                if (declaration == null) {
                    throw new IllegalStateException("No " + FILE);
                }
                return read(declaration);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Reads a declaration. */
    public static TagLibrary read(InputStream declaration) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element library = factory.newDocumentBuilder().parse(declaration).getDocumentElement();
            Map<String, Declared> tags = new LinkedHashMap<>();
            for (Element tag : children(library, "tag")) {
                List<Attribute> attributes = new ArrayList<>();
                for (Element attribute : children(tag, "attribute")) {
                    attributes.add(new Attribute(
                            text(attribute, "name"),
                            text(attribute, "description"),
                            text(attribute, "required").equals("true")));
                }
                String name = text(tag, "tag-name");
                tags.put(name, new Declared(name, text(tag, "description"), List.copyOf(attributes)));
            }
            return new TagLibrary(tags);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The tag library cannot be read", e);
        }
    }

    /** Every tag. */
    public List<Declared> all() {
        return List.copyOf(tags.values());
    }

    /**
     * One tag.
     *
     * @throws IllegalArgumentException if there is no such tag
     */
    public Declared tag(String name) {
        Declared tag = tags.get(name);
        if (tag == null) {
            throw new IllegalArgumentException("No such tag: g:" + name);
        }
        return tag;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip().replaceAll("\\s+", " ");
    }
}
