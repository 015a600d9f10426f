package weir.elaborate;

import java.util.List;
import weir.actor.Matcher;
import weir.program.Node;

/** The tests of a match, compiled once for all its instances, and where their inputs come from. */
final class Matching {
    final Matcher[] matchers;
    final List<Leaf> leaves;

    Matching(Node.Match match, FormulaCompiler compiler) {
        this.matchers = new Matcher[match.arms().size()];
        for (int i = 0; i < matchers.length; i++) {
            matchers[i] = compiler.matcher(match.arms().get(i).test(), 0);
        }
        this.leaves = compiler.leaves();
    }
}
