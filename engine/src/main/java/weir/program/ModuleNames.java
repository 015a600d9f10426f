package weir.program;

import java.util.ArrayList;
import java.util.List;
import weir.source.SourceText;

/**
 * Which module each file of a program is.
 *
 * <p>{@code Kitchen/heat()} is looked for in {@code Kitchen.bn}, else in {@code
 * Kitchen/Kitchen.bn}, else in {@code Generated/Kitchen.bn}, in the folder of the entry.
 */
final class ModuleNames {
    private static final String GENERATED = "Generated/";
    private static final String EXTENSION = ".bn";

    private ModuleNames() {}

    /** The module of each file; a file that another one hides goes by its whole path. */
    static List<String> of(List<SourceText> files) {
        String entry = files.get(0).name();
        String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
        List<String> paths = new ArrayList<>();
        for (SourceText file : files) {
            paths.add(path(file.name(), folder));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            String name = name(paths.get(i));
            boolean hidden = false;
            for (int other = 0; other < paths.size(); other++) {
                int order = rank(paths.get(other)) - rank(paths.get(i));
                hidden |= name(paths.get(other)).equals(name) && order < 0;
            }
            names.add(hidden ? paths.get(i) + EXTENSION : name);
        }
        return names;
    }

    private static String path(String file, String folder) {
        String path = file.startsWith(folder) ? file.substring(folder.length()) : file;
        return path.endsWith(EXTENSION)
                ? path.substring(0, path.length() - EXTENSION.length())
                : path;
    }

    private static String name(String path) {
        String name = path.startsWith(GENERATED) ? path.substring(GENERATED.length()) : path;
        int slash = name.lastIndexOf('/');
        String last = name.substring(slash + 1);
        String outer = slash < 0 ? "" : name.substring(0, slash);
        return outer.equals(last) || outer.endsWith("/" + last) ? outer : name;
    }

    private static int rank(String path) {
        return path.startsWith(GENERATED) ? 2 : path.equals(name(path)) ? 0 : 1;
    }
}
