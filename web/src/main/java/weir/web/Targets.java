package weir.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;
import weir.bridge.js.Page;
import weir.bridge.js.Values;

/** Finding the element that a page wants an app on. */
final class Targets {
    private Targets() {}

    /**
     * @param target an element or a selector
     */
    static Element find(@Nullable JSObject target) throws MountException {
        if (Values.isText(target)) {
            return find(Values.text(target));
        }
        Element element = Page.asElement(target);
        if (element == null) {
            throw MountException.of(
                    Problem.of(
                            "no-target",
                            "I need an element to show the program in, or a selector of one",
                            "like `Weir.mount(source, \"#app\")`"));
        }
        return element;
    }

    static Element find(String selector) throws MountException {
        Element element = Page.find(selector);
        if (element == null) {
            throw MountException.of(
                    Problem.of(
                            "no-target",
                            "There is no element `" + selector + "` on this page",
                            "the program is shown in an element that is there before it starts"));
        }
        return element;
    }
}
