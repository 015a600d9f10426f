package weir.examples.scenario;

/** A statement about the text of the page. */
public record Check(Match match, String expected, int line) {
    /** Both sides are trimmed before they are compared. */
    public boolean holds(String actual) {
        return match.holds(expected.strip(), actual.strip());
    }

    @Override
    public String toString() {
        return match.word() + " " + Arguments.quoted(expected.strip());
    }
}
