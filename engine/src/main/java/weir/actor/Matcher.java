package weir.actor;

import weir.value.Value;

/**
 * A compiled pattern. When it matches, what it binds is in the first {@linkplain Evaluation#local
 * locals}.
 */
public interface Matcher {
    boolean matches(Value value, Evaluation e);
}
