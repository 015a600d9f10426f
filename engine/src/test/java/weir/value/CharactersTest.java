package weir.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CharactersTest {
    /** A letter, a heart of two UTF-16 code units, another letter. */
    private static final String HEART = "a\uD83D\uDC99b";

    @Test
    void aSurrogatePairCountsAsOneCharacter() {
        assertEquals(3, Characters.length(HEART));
        assertEquals(0, Characters.length(""));
    }

    @Test
    void halfAPairCountsAsOneCharacterToo() {
        assertEquals(2, Characters.length("\uD83Da"));
        assertEquals(2, Characters.length("a\uD83D"));
        assertEquals(2, Characters.length("\uDC99\uD83D"));
    }

    @Test
    void aCharacterIsFoundByItsIndex() {
        assertEquals("a", Characters.charAt(HEART, 0));
        assertEquals("\uD83D\uDC99", Characters.charAt(HEART, 1));
        assertEquals("b", Characters.charAt(HEART, 2));
    }

    @Test
    void noCharacterIsAtAnIndexOutOfRange() {
        assertEquals("", Characters.charAt(HEART, 3));
        assertEquals("", Characters.charAt(HEART, -1));
        assertEquals("", Characters.charAt(HEART, Integer.MAX_VALUE));
        assertEquals("", Characters.charAt(HEART, Integer.MIN_VALUE));
    }

    @Test
    void aPieceIsClippedToTheText() {
        assertEquals("\uD83D\uDC99b", Characters.substring(HEART, 1, 2));
        assertEquals("\uD83D\uDC99", Characters.substring(HEART, 1, 1));
        assertEquals("b", Characters.substring(HEART, 2, Integer.MAX_VALUE));
        assertEquals("a", Characters.substring(HEART, -5, 1));
        assertEquals("", Characters.substring(HEART, 1, -1));
        assertEquals("", Characters.substring(HEART, 3, 1));
        assertEquals("", Characters.substring(HEART, Integer.MAX_VALUE, 1));
    }

    @Test
    void aTextIsFoundAtItsFirstCharacter() {
        assertEquals(2, Characters.find(HEART, "b"));
        assertEquals(1, Characters.find(HEART, "\uD83D\uDC99b"));
        assertEquals(0, Characters.find(HEART, ""));
        assertEquals(-1, Characters.find(HEART, "c"));
        assertEquals(-1, Characters.find("", "c"));
    }

    @Test
    void textsAreInTheOrderOfTheirCodePoints() {
        assertTrue(Characters.compare("2024-01-31", "2024-02-01") < 0);
        assertTrue(Characters.compare("b", "a") > 0);
        assertTrue(Characters.compare("a", "ab") < 0);
        assertEquals(0, Characters.compare(HEART, HEART));
        assertTrue(Characters.compare("\uD83D\uDC99", "\uFF01") > 0); // U+1F499 and U+FF01
        assertTrue(Characters.compare("\uFF01", "\uD83D\uDC99") < 0);
        assertTrue(Characters.compare("\uD83D\uDC99", "\uD83D\uDC98") > 0);
        assertTrue(Characters.compare("\uD83D\uDC99", "z") > 0);
    }

    @Test
    void whiteSpaceIsWhatUnicodeSaysItIs() {
        String whiteSpace =
                "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
                        + "\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";
        StringBuilder found = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (Characters.isWhiteSpace((char) c)) {
                found.append((char) c);
            }
        }
        assertEquals(whiteSpace, found.toString());
    }

    @Test
    void trimTakesWhiteSpaceFromTheEndsOnly() {
        assertEquals("Buy  milk", Characters.trim("\u00A0 Buy  milk\u3000\n"));
        assertEquals("", Characters.trim(" \u2003\t"));
        assertEquals("", Characters.trim(""));
        assertEquals("a", Characters.trim("a"));
        assertEquals("\u200B", Characters.trim(" \u200B ")); // zero width, but not white space
    }

    @Test
    void everyCharacterComesBackFromItsCode() {
        for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
            boolean half = code >= 0xD800 && code <= 0xDFFF;
            String character = Characters.of(code);
            assertEquals(half ? "" : Character.toString(code), character);
            assertEquals(half ? -1 : code, Characters.first(character, -1));
        }
        assertEquals("", Characters.of(-1));
        assertEquals("", Characters.of(Character.MAX_CODE_POINT + 1));
    }

    @Test
    void halfAPairHasACodeOfItsOwn() {
        assertEquals(0xD83D, Characters.first("\uD83D", -1));
        assertEquals(0xDCA1, Characters.first("\uDCA1x", -1));
    }

    @Test
    void delimitersThatAreAlikeOpenAndClose() {
        assertEquals(3, Characters.findClosing("'ab'c'", '\'', '\'', 0));
        assertEquals(5, Characters.findClosing("'ab'c'", '\'', '\'', 1));
        assertEquals(-1, Characters.findClosing("'ab'c'", '\'', '\'', 4));
    }
}
