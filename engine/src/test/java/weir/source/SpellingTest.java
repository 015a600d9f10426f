package weir.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SpellingTest {
    @Test
    void swappedMissingExtraAndWrongLettersAreOneStepEach() {
        List<String> candidates = List.of("title", "todos");
        assertEquals("title", Spelling.nearest("titel", candidates));
        assertEquals("title", Spelling.nearest("tile", candidates));
        assertEquals("title", Spelling.nearest("tittle", candidates));
        assertEquals("title", Spelling.nearest("tible", candidates));
    }

    @Test
    void theNearestWins() {
        assertEquals("abcdeg", Spelling.nearest("abcdef", List.of("abcdxx", "abcdeg", "abxdex")));
    }

    @Test
    void ofEquallyNearTheAlphabeticallyFirstWins() {
        assertEquals("bat", Spelling.nearest("cat", List.of("rat", "bat", "hat")));
    }

    @Test
    void whatIsFarIsNotSuggested() {
        assertNull(Spelling.nearest("title", List.of("store", "x", "titleholders")));
        assertNull(Spelling.nearest("abcd", List.of("abxyz")));
        assertNull(Spelling.nearest("title", List.of()));
    }

    @Test
    void aNameOfOneLetterIsLikeNoOther() {
        assertNull(Spelling.nearest("x", List.of("y", "z")));
        assertNull(Spelling.nearest("", List.of("y")));
    }

    @Test
    void longNamesAreNotCompared() {
        assertNull(Spelling.nearest("x".repeat(2_000_000), List.of("x".repeat(1_999_999))));
    }
}
