package weir.bridge.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Node;

/**
 * A style sheet of ours in the page, made without markup so that {@code style-src 'self'} allows
 * it. Where sheets cannot be adopted, an empty style element holds it.
 */
@JSClass(transparent = true)
public abstract class Sheet implements JSObject {
    /** Adds an empty sheet to the document or shadow tree that {@code near} is in. */
    @JSBody(
            params = "near",
            script =
                    "var root = near.getRootNode ? near.getRootNode() : document, sheet, style;"
                            + "if (!root || !root.adoptedStyleSheets) root = document;"
                            + "try {"
                            + "  sheet = new CSSStyleSheet();"
                            + "  root.adoptedStyleSheets = root.adoptedStyleSheets.concat([sheet]);"
                            + "  return {sheet: sheet, root: root, style: null};"
                            + "} catch (refused) {"
                            + "  style = document.createElement('style');"
                            + "  document.head.appendChild(style);"
                            + "  return {sheet: style.sheet, root: null, style: style};"
                            + "}")
    public static native Sheet create(Node near);

    /** Adds a rule at the end, and says whether the browser could read it. */
    @JSBody(
            params = {"sheet", "rule"},
            script =
                    "try {"
                            + "  sheet.sheet.insertRule(rule, sheet.sheet.cssRules.length);"
                            + "  return true;"
                            + "} catch (refused) { return false; }")
    public static native boolean addRule(Sheet sheet, String rule);

    @JSBody(
            params = "sheet",
            script =
                    "var root = sheet.root;"
                            + "if (root) root.adoptedStyleSheets ="
                            + "  root.adoptedStyleSheets.filter(other => other !== sheet.sheet);"
                            + "else if (sheet.style.parentNode)"
                            + "  sheet.style.parentNode.removeChild(sheet.style);")
    public static native void remove(Sheet sheet);
}
