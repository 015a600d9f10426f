package weir.bridge.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;

/**
 * What an element of an app wants to hear: a note on the element itself, so that finding it takes a
 * walk and no search. {@code owner} is the app's root: apps can be inside one another.
 */
@JSClass(transparent = true)
public abstract class Ear implements JSObject {
    @JSProperty
    public abstract Element getElement();

    @JSProperty
    public abstract int getNode();

    /** A set of event kinds, one bit each. */
    @JSProperty
    public abstract int getKinds();

    /** Ears for {@code wanted} are added to {@code fresh} as well. */
    @JSBody(
            params = {"nodes", "node", "kinds", "owner", "wanted", "fresh"},
            script =
                    "var it = nodes[node];"
                            + "if (!it) return;"
                            + "if (it.$weir) it.$weir.kinds = kinds;"
                            + "else it.$weir = {element: it, node: node, kinds: kinds, owner: owner};"
                            + "if (kinds & wanted) fresh.push(it.$weir);")
    public static native void attach(
            JSArray<Node> nodes,
            int node,
            int kinds,
            Element owner,
            int wanted,
            JSArray<Ear> fresh);

    /** Takes out all of {@code ears}; none when the pointer is not over {@code root}. */
    @JSBody(
            params = {"ears", "root"},
            script =
                    "var all = ears.splice(0);"
                            + "try { return root.matches(':hover') ? all : []; }"
                            + "catch (unknown) { return []; }")
    public static native JSArray<Ear> takeIfHovered(JSArray<Ear> ears, Element root);

    /** Those of {@code ears} that the pointer is over. */
    @JSBody(
            params = {"ears", "root"},
            script =
                    "return ears.filter(ear =>"
                            + "  root.contains(ear.element) && ear.element.matches(':hover'));")
    public static native JSArray<Ear> underPointer(JSArray<Ear> ears, Element root);

    /** The nearest ear from {@code target} up to {@code root} for any of {@code kinds}, or null. */
    @JSBody(
            params = {"target", "root", "kinds"},
            script =
                    "for (var at = target; at; at = at.parentNode) {"
                            + "  var ear = at.$weir;"
                            + "  if (ear && ear.owner === root && (ear.kinds & kinds)) return ear;"
                            + "  if (at === root) return null;"
                            + "}"
                            + "return null;")
    public static native @Nullable Ear nearest(@Nullable Node target, Element root, int kinds);

    /**
     * All ears for any of {@code kinds} from {@code target} up to {@code root}, innermost first,
     * that {@code other} is not inside of.
     */
    @JSBody(
            params = {"target", "other", "root", "kinds"},
            script =
                    "var found = [];"
                            + "for (var at = target; at && at !== root; at = at.parentNode) {"
                            + "  if (other && at.contains(other)) break;"
                            + "  var ear = at.$weir;"
                            + "  if (ear && ear.owner === root && (ear.kinds & kinds)) found.push(ear);"
                            + "}"
                            + "return found;")
    public static native JSArray<Ear> between(
            @Nullable Node target, @Nullable Node other, Element root, int kinds);
}
