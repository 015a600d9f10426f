package weir.web;

import org.jspecify.annotations.Nullable;

/** Where an app keeps its state. */
enum Persistence {
    OFF("off"),

    /** As long as the app is there: for programs that are edited while they run. */
    MEMORY("memory"),

    /** In the browser, for as long as it has room. */
    LOCAL("local");

    private final String option;

    Persistence(String option) {
        this.option = option;
    }

    /** The one that the option {@code persist} asks for. */
    static Persistence of(@Nullable String option) throws MountException {
        if (option == null) {
            return OFF;
        }
        for (Persistence persistence : values()) {
            if (persistence.option.equals(option)) {
                return persistence;
            }
        }
        throw MountException.of(
                Problem.of(
                        "unknown-option",
                        "I do not know persist `" + option + "`",
                        "there are `local`, `memory` and `off`"));
    }
}
