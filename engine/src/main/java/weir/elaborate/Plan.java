package weir.elaborate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.actor.Formula;
import weir.value.Ref;

/**
 * What compiling an expression gave: a formula and where its inputs come from; or nothing, when the
 * expression is not pure.
 *
 * @param matches whether it contains a match, which is only a formula over signals
 */
record Plan(@Nullable Formula formula, List<Leaf> leaves, boolean matches) {
    static final Plan NOT_PURE = new Plan(null, List.of(), false);

    boolean isPure() {
        return formula != null;
    }

    /** Of {@code inputs}, the one that a match is over; null when that is computed itself. */
    @Nullable Ref over(@Nullable Ref[] inputs) {
        return formula instanceof Formulas.Match match
                        && match.input() instanceof Formulas.Input input
                ? inputs[input.index()]
                : null;
    }

    /** The formula of a pure plan. */
    Formula pure() {
        return Objects.requireNonNull(formula, "an expression that is not pure has no formula");
    }
}
