package org.guichetloisirs.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A request of the XML protocol (moneris.md A.3), read by element name and in any order.
 *
 * @param type name of the transaction's element
 * @param fields its children by name; those of a group as {@code cvd_info/cvd_value}; absent and empty are alike
 */
record GatewayRequest(String storeId, String apiToken, boolean statusCheck, String type, Map<String, String> fields) {
    private static final int MAX_DEPTH = 10;
    private static final Set<String> ENVELOPE = Set.of("store_id", "api_token", "status_check", "app_version");

    /** The trimmed value, empty when the field is not there. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    String orderId() {
        return field("order_id");
    }

    /** In dollars; of a completion, what is completed. The checks have seen that it is a number. */
    BigDecimal amount() {
        return new BigDecimal(fields.containsKey("comp_amount") ? field("comp_amount") : field("amount"));
    }

    /** What the switches for tests call this request. */
    String name() {
        return statusCheck ? "status_check" : type;
    }

    /** Without the fields: they may hold a card number. */
    @Override
    public String toString() {
        return name() + " of " + storeId;
    }

    /** @throws UnreadableRequestException when it is no well-formed request, or carries a document type */
    static GatewayRequest parse(byte[] body) throws UnreadableRequestException {
        Element root = root(body);
        if (!root.getTagName().equals("request")) {
            throw new UnreadableRequestException("the root element is not request");
        }
        List<Element> transactions = new ArrayList<>();
        Map<String, String> envelope = new HashMap<>();
        for (Element child : children(root)) {
            if (ENVELOPE.contains(child.getTagName())) {
                envelope.put(child.getTagName(), child.getTextContent().strip());
            } else {
                transactions.add(child);
            }
        }
        if (transactions.size() != 1) {
            throw new UnreadableRequestException("a request holds exactly one transaction");
        }
        Element transaction = transactions.get(0);
        Map<String, String> fields = new HashMap<>();
        collect(transaction, "", fields);
        return new GatewayRequest(
                envelope.getOrDefault("store_id", ""),
                envelope.getOrDefault("api_token", ""),
                "true".equals(envelope.get("status_check")),
                transaction.getTagName(),
                Map.copyOf(fields));
    }

    private static Element root(byte[] body) throws UnreadableRequestException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            // A request is three levels deep. Without a limit, ten thousand levels would end the thread that reads
            // them.
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", MAX_DEPTH);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default handler writes to the error stream, and the error may quote a card number.
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new UnreadableRequestException("not well-formed");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Element parent, String prefix, Map<String, String> fields) {
        for (Element child : children(parent)) {
            String name = prefix + child.getTagName();
            if (children(child).isEmpty()) {
                fields.put(name, child.getTextContent().strip());
            } else {
                collect(child, name + "/", fields);
            }
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The body is no request. The message quotes nothing of it. */
    static final class UnreadableRequestException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableRequestException(String message) {
            super(message);
        }
    }
}
