package weir.elaborate;

import java.util.List;
import weir.actor.Formula;

/**
 * A compiled pure expression: the formula and where its inputs come from.
 *
 * @param matches whether it contains a match, which is only a formula over signals
 */
record Plan(Formula formula, List<Leaf> leaves, boolean matches) {}
