package weir.bridge.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;

/**
 * Where a person is in a part of the page: the focus, the selection in it, and how far everything
 * is scrolled.
 *
 * <p>An element is found again by where it stands, if one of the same kind stands there.
 */
public final class Attention {
    private Attention() {}

    @JSBody(
            params = "target",
            script =
                    "var places = [], root = target.getRootNode(), focused = root.activeElement;"
                            + "function walk(element, path) {"
                            + "  var place = null, index;"
                            + "  if (element === focused) {"
                            + "    place = { focus: true };"
                            + "    try { place.from = element.selectionStart; place.to = element.selectionEnd; }"
                            + "    catch (refused) { place.from = null; }"
                            + "  }"
                            + "  if (element.scrollTop || element.scrollLeft) {"
                            + "    place = place || {}; place.top = element.scrollTop; place.left = element.scrollLeft;"
                            + "  }"
                            + "  if (place) { place.path = path; place.tag = element.tagName; places.push(place); }"
                            + "  for (index = 0; index < element.children.length; index++)"
                            + "    walk(element.children[index], path.concat(index));"
                            + "}"
                            + "walk(target, []);"
                            + "return places;")
    public static native JSObject of(Element target);

    @JSBody(
            params = {"target", "places"},
            script =
                    "places.forEach(place => {"
                            + "  var element = target;"
                            + "  place.path.forEach(index => { element = element && element.children[index]; });"
                            + "  if (!element || element.tagName !== place.tag) return;"
                            + "  if (place.top) element.scrollTop = place.top;"
                            + "  if (place.left) element.scrollLeft = place.left;"
                            + "  if (place.focus && element !== target) {"
                            + "    element.focus({ preventScroll: true });"
                            + "    if (typeof place.from === 'number') {"
                            + "      try { element.setSelectionRange(place.from, place.to); } catch (refused) { return; }"
                            + "    }"
                            + "  }"
                            + "});")
    public static native void restore(Element target, JSObject places);
}
