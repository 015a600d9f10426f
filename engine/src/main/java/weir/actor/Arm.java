package weir.actor;

import org.jspecify.annotations.Nullable;

/**
 * {@code pattern => body}.
 *
 * @param matcher null when everything matches and nothing is bound
 * @param bindings how many names the pattern binds
 */
public record Arm(@Nullable Matcher matcher, int bindings, Body body) {}
