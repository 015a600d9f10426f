package weir.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.program.Signature;
import weir.program.Signatures;

/** The functions of the language: a table, found by name once, when a program is resolved. */
public final class Library implements Signatures {
    private final List<Builtin> rows;
    private final Table<Signature> byPath = new Table<>();
    private final List<String> paths = new ArrayList<>();

    public Library() {
        Rows collected = new Rows();
        DocumentLibrary.addTo(collected);
        ElementLibrary.addTo(collected);
        TextLibrary.addTo(collected);
        BoolLibrary.addTo(collected);
        MathLibrary.addTo(collected);
        ListLibrary.addTo(collected);
        StreamLibrary.addTo(collected);
        UlidLibrary.addTo(collected);
        RouterLibrary.addTo(collected);
        LogLibrary.addTo(collected);
        MapLibrary.addTo(collected);
        int callable = collected.rows().size();
        FlushLibrary.addTo(collected);
        rows = collected.rows();
        for (Builtin row : rows) {
            byPath.put(row.signature().path(), row.signature());
            if (paths.size() < callable) {
                paths.add(row.signature().path());
            }
        }
    }

    @Override
    public @Nullable Signature find(String path) {
        return byPath.get(path);
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    public Builtin row(Signature signature) {
        return rows.get(signature.index());
    }
}
