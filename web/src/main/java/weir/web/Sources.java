package weir.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import weir.bridge.js.Values;
import weir.source.SourceText;

/** Reading the program that a page hands in: one text, or several files by name. */
final class Sources {
    private Sources() {}

    /**
     * @param name what a program of one text is called
     * @return the entry first, the others in the page's order
     */
    static List<SourceText> read(@Nullable JSObject source, String name) throws MountException {
        if (Values.isText(source)) {
            return List.of(new SourceText(name, Values.text(source)));
        }
        JSObject files = Values.member(source, "files");
        if (files == null || !Values.isObject(files)) {
            throw MountException.of(
                    Problem.of(
                            "no-source",
                            "I need a program: a text, or an object with `files`",
                            "like `Weir.mount(\"document: …\", \"#app\")`"));
        }
        return read(files, Values.member(source, "entry"));
    }

    private static List<SourceText> read(JSObject files, @Nullable JSObject entry)
            throws MountException {
        String first = entry == null ? "RUN.bn" : Values.text(entry);
        List<SourceText> texts = new ArrayList<>();
        boolean found = false;
        for (String name : Values.names(files)) {
            SourceText text = new SourceText(name, Values.text(Values.member(files, name)));
            if (name.equals(first)) {
                texts.add(0, text);
                found = true;
            } else {
                texts.add(text);
            }
        }
        if (!found && (entry != null || texts.size() != 1)) {
            throw MountException.of(
                    Problem.of(
                            "no-entry",
                            "There is no file `" + first + "` to begin with",
                            "name the first file in `entry`"));
        }
        return texts;
    }
}
