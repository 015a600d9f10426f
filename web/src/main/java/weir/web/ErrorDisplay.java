package weir.web;

import org.jspecify.annotations.Nullable;

/** Where an app's problems are shown, besides being told to its listeners. */
enum ErrorDisplay {
    /** In the page and in the console. */
    PAGE("show"),
    CONSOLE("console"),
    NONE("none");

    private final String option;

    ErrorDisplay(String option) {
        this.option = option;
    }

    /** The one that the option {@code errors} asks for. */
    static ErrorDisplay of(@Nullable String option) throws MountException {
        if (option == null) {
            return PAGE;
        }
        for (ErrorDisplay display : values()) {
            if (display.option.equals(option)) {
                return display;
            }
        }
        throw MountException.of(
                Problem.of(
                        "unknown-option",
                        "I do not know errors `" + option + "`",
                        "there are `show`, `console` and `none`"));
    }
}
