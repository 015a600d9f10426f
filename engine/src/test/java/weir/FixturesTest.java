package weir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;

final class FixturesTest {
    private static final UnaryOperator<String> SHOUT = text -> text.replace('a', 'A');

    @TestFactory
    List<DynamicTest> casesThatHold() {
        return Fixtures.in("fixtures/holding.txt", SHOUT);
    }

    @Test
    void caseKnowsItsTitleAndItsLine() {
        DynamicTest second = Fixtures.in("fixtures/holding.txt", SHOUT).get(1);
        assertEquals("a second case, after an empty line", second.getDisplayName());
        assertEquals(
                "classpath:/fixtures/holding.txt?line=9",
                second.getTestSourceUri().orElseThrow().toString());
    }

    @Test
    void failureShowsPlaceSourceAndTheFirstLineThatDiffers() {
        DynamicTest first = Fixtures.in("fixtures/holding.txt", text -> "bAr\nbad\n").get(0);
        String message =
                assertThrows(AssertionFailedError.class, () -> first.getExecutable().execute())
                        .getMessage();
        assertTrue(message.startsWith("fixtures/holding.txt:1\nbar\nbaz — ä\n"), message);
        assertTrue(message.contains("expected: bAz — ä\nactual:   bad\n"), message);
    }

    @Test
    void missingLineBreakAtTheEndIsAFailure() {
        DynamicTest second = Fixtures.in("fixtures/holding.txt", text -> "A").get(1);
        assertThrows(AssertionFailedError.class, () -> second.getExecutable().execute());
    }

    @Test
    void fileWithoutCasesIsAnError() {
        assertThrows(
                IllegalArgumentException.class, () -> Fixtures.in("fixtures/empty.txt", SHOUT));
    }

    @Test
    void caseWithoutAnAnswerIsAnErrorAtItsLine() {
        IllegalArgumentException error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Fixtures.in("fixtures/unanswered.txt", SHOUT));
        assertEquals("fixtures/unanswered.txt:2: a case needs one === line", error.getMessage());
    }
}
