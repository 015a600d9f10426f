package weir.runtime;

/** How loud a line in the log is. */
public enum LogLevel {
    INFO,
    WARNING,
    ERROR
}
