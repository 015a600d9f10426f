package weir.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.source.SourceText;
import weir.syntax.Expression;

/**
 * An expression that lies too deep to be resolved where it was met: it becomes what defines a slot
 * of its own, and is resolved later, in the surroundings it was met in.
 */
final class Postponed {
    final Expression expression;
    final Definition definition;
    private final SourceText source;
    private final Table<Function> functions;
    private final NameScope scope;
    private final List<@Nullable Definition> entered = new ArrayList<>();
    private final Region region;
    private final List<Region> regionsAround;
    private final int deferrals;
    private final int function;
    private final boolean inEvent;
    private final String module;
    private final String home;

    Postponed(Expression expression, Definition definition, Surroundings around) {
        this.expression = expression;
        this.definition = definition;
        this.source = around.source;
        this.functions = around.functions;
        this.scope = around.scope;
        for (NameScope at = scope; at != null; at = at.outer()) {
            entered.add(at.entered());
        }
        this.region = around.region;
        this.regionsAround = new ArrayList<>(around.regionsAround);
        this.deferrals = around.deferrals;
        this.function = around.function;
        this.inEvent = around.inEvent;
        this.module = around.module;
        this.home = around.home;
    }

    /** Puts {@code around} back to where this was met. */
    void restore(Surroundings around) {
        around.source = source;
        around.functions = functions;
        around.scope = scope;
        int level = 0;
        for (NameScope at = scope; at != null; at = at.outer()) {
            at.enter(entered.get(level++));
        }
        around.region = region;
        around.regionsAround = regionsAround;
        around.deferrals = deferrals;
        around.function = function;
        around.inEvent = inEvent;
        around.module = module;
        around.home = home;
        around.current = definition;
    }
}
