package weir.persist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Stores that are damaged, foreign, full, forbidden or shared: the program starts, and says so. */
final class StateTest {
    private static final String PROGRAM = Visit.PROGRAM;

    private static final String FULL = "3 LIST { a=2, b=1 }";

    /**
     * Everything kept in slots and changes: a slot, then changes, then the other slot, then more.
     */
    private static FlakyStore filled() {
        FlakyStore store = new FlakyStore();
        Visit visit = new Visit(store);
        visit.press().save();
        visit.say("a").save();
        visit.press().save();
        visit.say("b").save();
        visit.press().save();
        assertEquals(FULL, visit.sees());
        visit.leave();
        return store;
    }

    @Test
    void aVisitGoesOnWhereTheLastOneEnded() {
        Visit visit = new Visit(filled());
        assertEquals(FULL, visit.sees());
        assertEquals(List.of(), visit.notices);
        assertEquals("4 LIST { a=3, b=2 }", visit.press().sees());
    }

    /** Every prefix of every text: nothing else is lost, and the bytes are kept. */
    @Test
    void textsCutAnywhereAreSetAside() {
        int variants = 0;
        FlakyStore whole = filled();
        for (String key : whole.texts.keySet()) {
            String text = whole.texts.get(key);
            for (int length = 0; length < text.length() && !key.equals("owner"); length++) {
                check(whole, key, text.substring(0, length));
                variants++;
            }
        }
        System.out.println("state: " + variants + " cut texts, state lost: 0");
        assertTrue(variants > 800);
    }

    @Test
    void textsWithAFlippedBitAreSetAside() {
        int variants = 0;
        FlakyStore whole = filled();
        for (String key : whole.texts.keySet()) {
            String text = whole.texts.get(key);
            for (int at = 0; at < text.length() && !key.equals("owner"); at++) {
                for (int bit = 0; bit < 7; bit++) {
                    char flipped = (char) (text.charAt(at) ^ 1 << bit);
                    check(whole, key, text.substring(0, at) + flipped + text.substring(at + 1));
                    variants++;
                }
            }
        }
        System.out.println("state: " + variants + " flipped bits, state lost: 0");
        assertTrue(variants > 5000);
    }

    private static void check(FlakyStore whole, String key, String damaged) {
        FlakyStore store = whole.copy();
        store.texts.put(key, damaged);
        Visit visit = new Visit(store);
        assertEquals(List.of("state-unreadable"), visit.notices, damaged);
        assertTrue(store.texts.containsValue(damaged), "what could not be read is still there");
        if (key.startsWith("j")) { // what was saved with it is gone, and nothing else
            visit.press().save();
        } else {
            assertEquals(FULL, visit.sees(), key + ": " + damaged);
        }
        visit.say("more").save();
        String sees = visit.sees();
        visit.leave();
        Visit next = new Visit(store);
        assertEquals(List.of(), next.notices);
        assertEquals(sees, next.sees());
    }

    @Test
    void whatALaterVersionWroteIsLeftAlone() {
        int variants = 0;
        FlakyStore whole = filled();
        for (String key : whole.texts.keySet()) {
            if (key.equals("owner")) {
                continue;
            }
            FlakyStore store = whole.copy();
            store.texts.put(key, "weir2 7 8 9\nsomething else");
            Map<String, String> before = new TreeMap<>(store.texts);
            Visit visit = new Visit(store);
            assertEquals(List.of("state-newer"), visit.notices);
            visit.press().say("x").save();
            assertEquals(before, store.texts);
            variants++;
        }
        System.out.println("state: " + variants + " texts of a later version, all left alone");
    }

    @Test
    void anotherProgramsStateIsKeptForOneRunAndThenGoes() {
        FlakyStore store = filled();
        String other = PROGRAM.replace("count + 1", "count + 5").replace("count", "total");
        other = other.replace("items:", "things:").replace("items |>", "things |>");
        other = other.replace("things: LIST {\n", "items: LIST {\n").replace("n + 1", "n + 2");
        other = other.replace("|> item()", "|> other()").replace("FUNCTION item", "FUNCTION other");
        Visit foreign = new Visit(other, store, "tab", Claim.MINE);
        assertEquals("0 LIST {}", foreign.sees());
        assertFalse(foreign.engine.report().dropped.isEmpty());
        foreign.save().leave();
        Visit back = new Visit(store);
        assertEquals(FULL, back.sees());
        back.save().leave();
        new Visit(other, store, "tab", Claim.MINE).save().leave();
        new Visit(other, store, "tab", Claim.MINE).save().leave();
        Visit late = new Visit(store);
        assertEquals("0 LIST {}", late.sees());
    }

    @Test
    void strangeValuesInTheRightPlacesDoNotStopTheProgram() {
        String[] values = {
            "null",
            "true",
            "\"text\"",
            "[]",
            "{}",
            "{\"_tag\":\"On\"}",
            "{\"_num\":\"NaN\"}",
            "{\"__proto__\":{\"polluted\":1}}",
            "{\"constructor\":1}",
            "[[[[1]]]]",
            "1e999",
            "{\"_made\":\"nobody:then\",\"with\":[]}",
            "{\"_made\":5}",
            "{\"_made\":\"\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "-0",
            "{\"_tag\":5}",
            "{\"_none\":0}",
            "[1,",
            "}",
            "",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000)
        };
        int variants = 0;
        for (String path : List.of("count:hold", "items:append/0", "items:append/x", "__proto__")) {
            for (String value : values) {
                FlakyStore store = new FlakyStore();
                String body = "{\"" + path + "\":" + value + "}";
                store.texts.put("a", Envelope.seal(1, body));
                Visit visit = new Visit(store);
                visit.press().say("z").save();
                String sees = visit.sees();
                assertTrue(sees.contains("z=0"), path + " " + value + ": " + sees);
                visit.leave();
                variants++;
            }
        }
        System.out.println("state: " + variants + " strange values, every program ran on");
    }

    @Test
    void aWriteThatIsRefusedIsMadeUpFor() {
        int variants = 0;
        for (int n = 1; n <= 12; n++) {
            FlakyStore store = new FlakyStore();
            store.refusedWrite = n;
            Visit visit = new Visit(store);
            visit.press().save();
            visit.say("a").save();
            visit.press().save();
            visit.say("b").save();
            visit.press().save();
            visit.save();
            visit.leave();
            Visit next = new Visit(store);
            assertEquals(FULL, next.sees(), "write " + n + " refused");
            variants++;
        }
        System.out.println("state: " + variants + " refused writes, state lost: 0");
    }

    @Test
    void aFullStoreIsToldOnceAndAgainWhenThereIsRoom() {
        FlakyStore store = filled();
        Visit visit = new Visit(store);
        store.refusesAll = true;
        visit.press().save();
        visit.press().save();
        store.refusesAll = false;
        visit.save();
        visit.leave();
        assertEquals(List.of("state-unsaved", "state-saved"), visit.notices);
        assertEquals("5 LIST { a=4, b=3 }", new Visit(store).sees());
    }

    @Test
    void aForbiddenStoreIsToldAndTheProgramRuns() {
        FlakyStore store = new FlakyStore();
        store.isForbidden = true;
        Visit visit = new Visit(store);
        visit.press().save();
        visit.leave();
        assertEquals(List.of("state-unavailable"), visit.notices);
        assertEquals("1 LIST {}", visit.sees());
    }

    @Test
    void aStoreThatIsClearedWhileTheProgramRunsIsFilledAgain() {
        FlakyStore store = filled();
        Visit visit = new Visit(store);
        store.texts.clear();
        visit.press().save();
        visit.leave();
        assertEquals("4 LIST { a=3, b=2 }", new Visit(store).sees());
    }

    /** The page may go between any two deeds on the store. */
    @Test
    void aPageClosedAtAnyMomentLosesWhatWasNotSavedOnly() {
        int variants = 0;
        for (int last = 0; last < 30; last++) {
            FlakyStore store = filled();
            store.deeds = 0;
            store.lastDeed = last;
            Visit visit = new Visit(store);
            visit.press();
            visit.keeper.compact();
            visit.save();
            visit.press();
            visit.keeper.compact();
            visit.save();
            store.lastDeed = Integer.MAX_VALUE;
            store.texts.remove("owner");
            String sees = new Visit(store).sees();
            assertTrue(
                    List.of(FULL, "4 LIST { a=3, b=2 }", "5 LIST { a=4, b=3 }").contains(sees),
                    last + ": " + sees);
            variants++;
        }
        System.out.println("state: " + variants + " moments of closing, saved state lost: 0");
    }

    @Test
    void twoTabsNeverOverwriteEachOther() {
        FlakyStore store = filled();
        Visit first = new Visit(PROGRAM, store, "first", Claim.MINE);
        Visit second = new Visit(PROGRAM, store, "second", Claim.ASK);
        assertEquals(List.of("state-elsewhere"), second.notices);
        for (int i = 0; i < 1000; i++) {
            first.press().save();
            second.press().save();
        }
        first.leave();
        second.leave();
        Visit next = new Visit(store);
        assertEquals("1003 LIST { a=1002, b=1001 }", next.sees());
        System.out.println("state: 1000 turns of two tabs, state lost: 0");
    }

    @Test
    void aTabThatGoesOnElsewhereIsToldAndStopsSaving() {
        FlakyStore store = filled();
        Visit first = new Visit(PROGRAM, store, "first", Claim.MINE);
        Visit second = new Visit(PROGRAM, store, "second", Claim.MINE);
        first.keeper.look();
        assertEquals(List.of("state-elsewhere"), first.notices);
        second.press().save();
        first.press().press().save();
        second.leave();
        first.leave();
        assertEquals("4 LIST { a=3, b=2 }", new Visit(store).sees());
    }

    @Test
    void aTabThatComesBackDoesNotWriteOverWhatAnotherSaved() {
        FlakyStore store = filled();
        Visit first = new Visit(PROGRAM, store, "first", Claim.MINE);
        first.press().save();
        first.keeper.release(); // its page is left, and kept by the browser for a way back
        Visit second = new Visit(PROGRAM, store, "second", Claim.ASK);
        assertEquals(List.of(), second.notices);
        second.press().save();
        second.leave();
        first.press().save();
        assertEquals(List.of("state-elsewhere"), first.notices);
        assertEquals("5 LIST { a=4, b=3 }", new Visit(store).sees());
    }

    @Test
    void anOlderProgramInAnotherTabDestroysNothing() {
        FlakyStore store = filled();
        Visit now = new Visit(PROGRAM, store, "now", Claim.MINE);
        String older = PROGRAM.replace("count: 0 |> HOLD count", "number: 1 |> HOLD number");
        older = older.replace("count", "number");
        Visit old = new Visit(older, store, "old", Claim.ASK);
        old.press().save();
        now.press().save();
        old.press().save();
        now.leave();
        old.leave();
        assertEquals("4 LIST { a=3, b=2 }", new Visit(store).sees());
    }

    @Test
    void aSnapshotBringsEverythingBack() {
        FlakyStore store = filled();
        Visit visit = new Visit(store);
        String snapshot = visit.keeper.snapshot();
        visit.press().say("c").save();
        visit.engine.stop();
        assertEquals(null, visit.keeper.restore(snapshot));
        assertEquals(FULL, new Visit(store).sees());
        FlakyStore other = new FlakyStore();
        Visit empty = new Visit(other);
        assertEquals(null, empty.keeper.restore(snapshot));
        empty.leave();
        assertEquals(FULL, new Visit(other).sees());
    }

    @Test
    void noDamagedSnapshotIsTaken() {
        FlakyStore store = filled();
        Visit visit = new Visit(store);
        String snapshot = visit.keeper.snapshot();
        for (int length = 0; length < snapshot.length(); length++) {
            assertFalse(visit.keeper.restore(snapshot.substring(0, length)) == null);
        }
        assertFalse(visit.keeper.restore(snapshot.replace("\"weir\":1", "\"weir\":2")) == null);
        visit.engine.stop();
        assertEquals(FULL, new Visit(store).sees());
        System.out.println("state: " + snapshot.length() + " cut snapshots, none taken");
    }

    /** What one change writes is the same for a long list as for a short one. */
    @Test
    void aChangeWritesItselfAndNothingElse() {
        int[] bytes = new int[2];
        for (int round = 0; round < 2; round++) {
            FlakyStore store = new FlakyStore();
            Visit visit = new Visit(store);
            for (int i = 0; i < (round == 0 ? 10 : 1000); i++) {
                visit.say("item " + i);
            }
            visit.save();
            visit.say("last").save();
            int before = visit.engine.metrics().bytesWritten.count;
            int writes = visit.engine.metrics().writes.count;
            visit.say("one more").save();
            bytes[round] = visit.engine.metrics().bytesWritten.count - before;
            assertEquals(1, visit.engine.metrics().writes.count - writes);
        }
        System.out.println("state: one item more is " + bytes[0] + " and " + bytes[1] + " bytes");
        assertTrue(bytes[1] < 256 && bytes[1] - bytes[0] < 16);
    }

    /** Random visits, with random refusals: what was saved last is what is there next. */
    @Test
    void randomVisitsLoseNothingThatWasSaved() {
        long seed = System.nanoTime();
        System.out.println("state: seed " + seed);
        Random random = new Random(seed);
        FlakyStore store = new FlakyStore();
        String expected = "0 LIST {}";
        for (int round = 0; round < 60; round++) {
            Visit visit = new Visit(store);
            assertEquals(expected, visit.sees(), "seed " + seed + ", visit " + round);
            for (int i = random.nextInt(20); i > 0; i--) {
                store.refusesAll = random.nextInt(5) == 0;
                if (random.nextBoolean()) {
                    visit.press();
                } else {
                    visit.say("t" + random.nextInt(10));
                }
                if (random.nextInt(3) > 0) {
                    visit.save();
                }
                if (random.nextInt(9) == 0) {
                    visit.keeper.compact();
                }
            }
            store.refusesAll = false;
            visit.save();
            expected = visit.sees();
            visit.leave();
        }
    }
}
