package weir.bridge.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;

/**
 * Where a person is in a part of the page: the focus, the selection in it, and how far everything
 * is scrolled, what is around that part too.
 *
 * <p>An element is found again by its id, or else by where it stands in the nearest one that has an
 * id: as the so-and-so-many-th of its kind, in each element on the way.
 */
public final class Attention {
    private Attention() {}

    @JSBody(
            params = "target",
            script =
                    "var places = [], root = target.getRootNode(), focused = root.activeElement;"
                            + "function note(element) {"
                            + "  var at = element, other, index, place = {"
                            + "    path: [], focus: element === focused, top: element.scrollTop, left: element.scrollLeft };"
                            + "  while (at !== target && !(place.id = at.id)) {"
                            + "    for (index = 0, other = at; (other = other.previousElementSibling);)"
                            + "      if (other.tagName === at.tagName) index++;"
                            + "    place.path.unshift(at.tagName, index);"
                            + "    at = at.parentNode;"
                            + "  }"
                            + "  place.tag = element.tagName;"
                            + "  try {"
                            + "    place.from = element.selectionStart; place.to = element.selectionEnd;"
                            + "    place.way = element.selectionDirection;"
                            + "  } catch (refused) { place.from = null; }"
                            + "  places.push(place);"
                            + "}"
                            + "target.querySelectorAll('*').forEach(element => {"
                            + "  if (element === focused || element.scrollTop || element.scrollLeft) note(element);"
                            + "});"
                            + "for (var up = target; up; up = up.parentElement)"
                            + "  places.push({ element: up, top: up.scrollTop, left: up.scrollLeft });"
                            + "return places;")
    public static native JSObject of(Element target);

    @JSBody(
            params = {"target", "places"},
            script =
                    "var root = target.getRootNode();"
                            + "places.forEach(place => {"
                            + "  var element = place.element || (place.id ? root.getElementById(place.id) : target), step, left;"
                            + "  if (!element || !place.element && !target.contains(element)) return;"
                            + "  for (step = 0; place.path && step < place.path.length; step += 2) {"
                            + "    left = place.path[step + 1];"
                            + "    element = Array.prototype.filter.call(element.children,"
                            + "      child => child.tagName === place.path[step] && left-- === 0)[0];"
                            + "    if (!element) return;"
                            + "  }"
                            + "  if (place.tag && place.tag !== element.tagName) return;"
                            + "  if (place.focus) {"
                            + "    element.focus({ preventScroll: true });"
                            + "    if (typeof place.from === 'number') {"
                            + "      try { element.setSelectionRange(place.from, place.to, place.way); } catch (refused) { }"
                            + "    }"
                            + "  }"
                            + "  if (element.scrollTop !== place.top) element.scrollTop = place.top;"
                            + "  if (element.scrollLeft !== place.left) element.scrollLeft = place.left;"
                            + "});")
    public static native void restore(Element target, JSObject places);
}
