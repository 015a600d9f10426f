package weir;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import weir.document.PatchSink;
import weir.document.Template;
import weir.metrics.Metrics;

/** Counts the patches on their way to another sink. */
final class CountingSink implements PatchSink {
    private final PatchSink sink;
    private final Metrics metrics;

    /** How many nodes an instance of each template has. */
    private int[] sizes = new int[16];

    CountingSink(PatchSink sink, Metrics metrics) {
        this.sink = sink;
        this.metrics = metrics;
    }

    @Override
    public void define(int id, Template template) {
        metrics.patches.define.count++;
        if (id >= sizes.length) {
            sizes = Arrays.copyOf(sizes, Math.max(id + 1, sizes.length * 2));
        }
        sizes[id] = template.nodeCount();
        sink.define(id, template);
    }

    @Override
    public void instantiate(int id, int firstNode) {
        metrics.patches.instantiate.count++;
        metrics.nodesCreated.count += sizes[id];
        sink.instantiate(id, firstNode);
    }

    @Override
    public void createText(int node, String text) {
        metrics.patches.createText.count++;
        metrics.nodesCreated.count++;
        sink.createText(node, text);
    }

    @Override
    public void insert(int parent, int node, int before) {
        metrics.patches.insert.count++;
        sink.insert(parent, node, before);
    }

    @Override
    public void remove(int node) {
        metrics.patches.remove.count++;
        sink.remove(node);
    }

    @Override
    public void clear(int parent) {
        metrics.patches.clear.count++;
        sink.clear(parent);
    }

    @Override
    public void forget(int firstNode, int count) {
        metrics.patches.forget.count++;
        metrics.nodesRemoved.count += count;
        sink.forget(firstNode, count);
    }

    @Override
    public void setText(int node, String text) {
        metrics.patches.setText.count++;
        sink.setText(node, text);
    }

    @Override
    public void setAttribute(int node, String name, @Nullable String value) {
        metrics.patches.setAttribute.count++;
        sink.setAttribute(node, name, value);
    }

    @Override
    public void setClasses(int node, String classes) {
        metrics.patches.setClasses.count++;
        sink.setClasses(node, classes);
    }

    @Override
    public void setStyle(int node, String property, String value) {
        metrics.patches.setStyle.count++;
        sink.setStyle(node, property, value);
    }

    @Override
    public void setInputText(int node, String text) {
        metrics.patches.setInputText.count++;
        sink.setInputText(node, text);
    }

    @Override
    public void setChecked(int node, boolean checked) {
        metrics.patches.setChecked.count++;
        sink.setChecked(node, checked);
    }

    @Override
    public void setDisabled(int node, boolean disabled) {
        metrics.patches.setDisabled.count++;
        sink.setDisabled(node, disabled);
    }

    @Override
    public void focus(int node) {
        metrics.patches.focus.count++;
        sink.focus(node);
    }

    @Override
    public void blur(int node) {
        metrics.patches.blur.count++;
        sink.blur(node);
    }

    @Override
    public void addRule(String className, String selector, String declarations) {
        metrics.patches.addRule.count++;
        sink.addRule(className, selector, declarations);
    }

    @Override
    public void listen(int node, int kinds) {
        metrics.patches.listen.count++;
        sink.listen(node, kinds);
    }

    @Override
    public void flushed() {
        sink.flushed();
    }
}
