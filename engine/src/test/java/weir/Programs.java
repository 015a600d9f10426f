package weir;

import java.util.ArrayList;
import java.util.List;
import weir.source.SourceText;

/** Programs in a fixture: a line {@code --file Kitchen.bn} begins another file. */
public final class Programs {
    private static final String FILE = "--file ";

    private Programs() {}

    /** The files in {@code text}; the first is called {@code name} unless a line says otherwise. */
    public static List<SourceText> in(String name, String text) {
        List<SourceText> files = new ArrayList<>();
        String file = name;
        StringBuilder source = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith(FILE)) {
                if (!source.isEmpty()) {
                    files.add(new SourceText(file, source.toString()));
                }
                file = line.substring(FILE.length()).trim();
                source.setLength(0);
            } else {
                source.append(line).append('\n');
            }
        }
        files.add(new SourceText(file, source.toString()));
        return files;
    }
}
