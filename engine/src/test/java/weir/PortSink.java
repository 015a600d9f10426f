package weir;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import weir.document.PatchSink;
import weir.document.Template;

/** A sink that only remembers which node has which id, so that a test can send events to it. */
public class PortSink implements PatchSink {
    private final Map<String, Integer> nodes = new HashMap<>();
    private int patches;

    /** The node with that id. */
    public int node(String id) {
        Integer node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no element has the id `" + id + "`");
        }
        return node;
    }

    /** Patches since the start. */
    public int patches() {
        return patches;
    }

    @Override
    public void define(int id, Template template) {}

    @Override
    public void instantiate(int id, int firstNode) {
        patches++;
    }

    @Override
    public void createText(int node, String text) {
        patches++;
    }

    @Override
    public void insert(int parent, int node, int before) {
        patches++;
    }

    @Override
    public void remove(int node) {
        patches++;
    }

    @Override
    public void clear(int parent) {
        patches++;
    }

    @Override
    public void forget(int firstNode, int count) {}

    @Override
    public void setText(int node, String text) {
        patches++;
    }

    @Override
    public void setAttribute(int node, String name, @Nullable String value) {
        patches++;
        if (name.equals("id") && value != null) {
            nodes.put(value, node);
        }
    }

    @Override
    public void setClasses(int node, String classes) {
        patches++;
    }

    @Override
    public void setStyle(int node, String property, String value) {
        patches++;
    }

    @Override
    public void setInputText(int node, String text) {
        patches++;
    }

    @Override
    public void setChecked(int node, boolean checked) {
        patches++;
    }

    @Override
    public void setDisabled(int node, boolean disabled) {
        patches++;
    }

    @Override
    public void focus(int node) {}

    @Override
    public void blur(int node) {}

    @Override
    public void addRule(String className, String selector, String declarations) {}

    @Override
    public void listen(int node, int kinds) {}

    @Override
    public void flushed() {}
}
