package weir.source;

/** Whether a program with this diagnostic can run. */
public enum Severity {
    ERROR,
    WARNING
}
