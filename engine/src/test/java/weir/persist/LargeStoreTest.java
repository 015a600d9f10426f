package weir.persist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** States that do not stay where they are: near at first, far when they are long, and back. */
final class LargeStoreTest {
    /** What is longer goes into the database. */
    private static final int LARGE = 400;

    private static final String LONG = "x".repeat(LARGE);

    private final FlakyStore near = new FlakyStore();
    private final FlakyDatabase far = new FlakyDatabase(near);

    /** A page with its store, from its loading on. */
    private final class Page {
        final LargeStore store;
        final Visit visit;

        Page(String tab, Claim claim) {
            store = new LargeStore(near, far, tab, LARGE);
            boolean[] loaded = {false};
            store.load(() -> loaded[0] = true);
            while (!loaded[0]) {
                assertTrue(far.turn(), "the store waits for nothing");
            }
            visit = new Visit(Visit.PROGRAM, store, tab, claim);
            store.listen(
                    (trouble, code, title, hint) -> visit.notices.add(code), visit.keeper::save);
        }

        Page say(String text) {
            visit.say(text).save();
            return this;
        }

        /** Everything goes where it belongs. */
        Page compact() {
            visit.keeper.compact();
            visit.save();
            far.turns();
            return this;
        }

        Page press() {
            visit.press().save();
            return this;
        }

        void leave() {
            visit.leave();
            far.turns();
        }
    }

    private Page open() {
        far.again();
        return new Page("tab", Claim.MINE);
    }

    private String seenNext() {
        Page next = open();
        assertEquals(List.of(), next.visit.notices);
        String sees = next.visit.sees();
        next.leave();
        return sees;
    }

    @Test
    void aLongStateIsInTheDatabaseAndComesBack() {
        Page page = open().press().say(LONG).compact().compact();
        assertEquals("[a, b]", far.texts.keySet().toString());
        page.press();
        String sees = page.visit.sees();
        assertEquals("2 LIST { " + LONG + "=1 }", sees);
        page.leave();
        assertEquals(sees, seenNext());
        for (String text : near.texts.values()) {
            assertTrue(text.length() < LARGE, text);
        }
    }

    @Test
    void aShortStateKnowsNoDatabase() {
        Page page = open().press().say("a");
        page.leave();
        assertEquals("1 LIST { a=0 }", seenNext());
        assertEquals(0, far.commits);
        assertTrue(near.texts.get("db").isBlank());
    }

    @Test
    void aStateThatIsShortAgainComesBackNear() {
        Page page = open().press().say(LONG).compact().compact();
        page.visit.keeper.clear();
        page.leave();
        page = open();
        assertEquals("0 LIST {}", page.visit.sees());
        page.press();
        page.visit.keeper.compact();
        page.press();
        page.leave();
        assertEquals("2 LIST {}", seenNext());
        assertEquals(Map.of(), far.texts);
        assertTrue(near.texts.get("db").isBlank());
    }

    @Test
    void whatIsLongWaitsNearWhenThePageGoesBeforeTheDatabaseHasIt() {
        Page page = open().press().say(LONG);
        page.visit.leave(); // and not one turn of the database
        assertEquals("1 LIST { " + LONG + "=0 }", seenNext());
    }

    @Test
    void whatTheDatabaseRefusesIsKeptNearWhileThereIsRoom() {
        far.refusesAll = true;
        Page page = open().press().say(LONG).compact().compact();
        assertEquals(List.of("state-near"), page.visit.notices);
        page.leave();
        assertEquals("1 LIST { " + LONG + "=0 }", seenNext());
        far.refusesAll = false;
        page = open().press();
        page.visit.keeper.compact();
        page.press();
        page.leave();
        assertEquals("3 LIST { " + LONG + "=2 }", seenNext());
        assertFalse(far.texts.isEmpty());
    }

    @Test
    void whatHasRoomNowhereIsToldUntilItHas() {
        near.room = 3 * LARGE / 2;
        far.refusesAll = true;
        Page page = open().press();
        page.say("y".repeat(2 * LARGE));
        far.turns();
        assertEquals(List.of("state-unsaved"), page.visit.notices);
        page.press();
        far.turns();
        assertEquals(List.of("state-unsaved"), page.visit.notices);
        far.refusesAll = false;
        page.press();
        far.turns();
        assertEquals(List.of("state-unsaved", "state-saved"), page.visit.notices);
        String sees = page.visit.sees();
        page.leave();
        assertEquals(sees, seenNext());
    }

    @Test
    void whenTheNearStoreIsFullChangesGoFarToo() {
        Page page = open().press();
        near.room = 0;
        for (int i = 0; i < 5; i++) {
            page.say("item " + i);
        }
        far.turns();
        assertEquals(List.of(), page.visit.notices);
        String sees = page.visit.sees();
        page.leave();
        assertEquals(sees, seenNext());
    }

    @Test
    void aDatabaseThatCannotBeReadIsLeftAlone() {
        Page page = open().press().say(LONG);
        page.leave();
        far.refusesAll = true;
        Map<String, String> before = new TreeMap<>(near.texts);
        page = open();
        assertEquals(List.of("state-unavailable"), page.visit.notices);
        page.press().say("lost");
        far.turns();
        page.leave();
        assertEquals(before, near.texts);
        far.refusesAll = false;
        assertEquals("1 LIST { " + LONG + "=0 }", seenNext());
    }

    @Test
    void aDatabaseThatIsDeletedWhileThePageIsOpenIsFilledAgain() {
        Page page = open().press().say(LONG);
        page.leave();
        page = open().press();
        far.turns();
        far.delete();
        far.turns();
        page.leave();
        assertEquals("2 LIST { " + LONG + "=1 }", seenNext());
    }

    @Test
    void aDatabaseThatIsDeletedBetweenTwoVisitsIsMissed() {
        Page page = open().press().say(LONG).press();
        page.leave();
        far.texts.clear();
        page = open();
        assertEquals(List.of("state-unreadable"), page.visit.notices);
        page.press().press();
        String sees = page.visit.sees();
        page.leave();
        assertEquals(sees, seenNext());
    }

    @Test
    void whatAnEmptiedStoreLeavesInTheDatabaseDoesNotComeBack() {
        Page page = open();
        for (int i = 0; i < 9; i++) {
            page.press().say(LONG);
            page.visit.keeper.compact();
        }
        page.leave();
        near.texts.clear();
        assertEquals("0 LIST {}", seenNext());
        page = open().say(LONG);
        page.leave();
        assertEquals("0 LIST { " + LONG + "=0 }", seenNext());
    }

    @Test
    void aStoreThatIsEmptiedWhileThePageIsOpenIsFilledAgain() {
        Page page = open().press().say(LONG).compact().compact();
        near.texts.clear();
        page.press();
        far.turns();
        page.leave();
        assertEquals("2 LIST { " + LONG + "=1 }", seenNext());
    }

    /** The first page's last words may reach the database after the second one has begun. */
    @Test
    void aPageWhoseAppGoesOnElsewhereWritesNothingMore() {
        int variants = 0;
        for (int turns = 0; turns < 4; turns++) {
            near.texts.clear();
            far.texts.clear();
            Page first = new Page("first", Claim.MINE).press().say(LONG).compact().compact();
            first.visit.keeper.compact();
            first.press();
            for (int i = 0; i < turns; i++) {
                far.turn();
            }
            near.texts.put("owner", "second");
            Page second = new Page("second", Claim.MINE);
            assertEquals("2 LIST { " + LONG + "=1 }", second.visit.sees());
            first.press();
            second.press();
            second.visit.keeper.compact();
            second.press();
            first.press();
            far.turns();
            assertEquals(List.of("state-elsewhere"), first.visit.notices);
            first.visit.leave();
            second.visit.leave();
            far.turns();
            assertEquals("4 LIST { " + LONG + "=3 }", seenNext());
            variants++;
        }
        System.out.println("large state: " + variants + " ways to go on elsewhere, lost: 0");
    }

    @Test
    void aPageThatComesBackDoesNotWriteOverWhatAnotherPutFar() {
        Page first = new Page("first", Claim.MINE).press().say(LONG);
        first.compact().compact();
        first.visit.keeper.release();
        Page second = new Page("second", Claim.ASK);
        for (int i = 0; i < 4; i++) { // so often that none of the first one's texts is left
            second.visit.keeper.compact();
            second.press();
            far.turns();
        }
        second.leave();
        first.press();
        assertEquals(List.of("state-elsewhere"), first.visit.notices);
        far.turns();
        assertEquals("5 LIST { " + LONG + "=4 }", seenNext());
    }

    /** The page may go between any two deeds, on either store. */
    @Test
    void aPageClosedAtAnyMomentLosesWhatWasNotSavedOnly() {
        int variants = 0;
        for (int last = Integer.MAX_VALUE; last >= 0; last--) { // the first time after all deeds
            near.texts.clear();
            far.texts.clear();
            Page page = open().press().say(LONG).compact().compact();
            near.deeds = 0;
            near.lastDeed = last;
            List<String> saved = new ArrayList<>();
            saved.add(page.visit.sees());
            for (int i = 0; i < 20; i++) {
                page.press();
                page.visit.keeper.compact();
                page.visit.save();
                saved.add(page.visit.sees());
                if (i % 3 == 0) {
                    far.turns();
                }
            }
            far.turns();
            last = Math.min(last, near.deeds);
            near.lastDeed = Integer.MAX_VALUE;
            near.texts.remove("owner");
            String sees = seenNext();
            assertTrue(saved.contains(sees), last + ": " + sees);
            variants++;
        }
        System.out.println("large state: " + variants + " moments of closing, saved state lost: 0");
        assertTrue(variants > 40);
    }

    /** Random visits that end anywhere: what is seen next was there since the last quiet moment. */
    @Test
    void randomVisitsLoseNothingThatWasSaved() {
        long seed = System.nanoTime();
        System.out.println("large state: seed " + seed);
        Random random = new Random(seed);
        List<String> possible = new ArrayList<>(List.of("0 LIST {}"));
        for (int round = 0; round < 200; round++) {
            near.lastDeed = Integer.MAX_VALUE;
            far.refusesAll = false;
            near.texts.remove("owner");
            Page page = open();
            String sees = page.visit.sees();
            String where = "seed " + seed + ", visit " + round + ": ";
            assertEquals(List.of(), page.visit.notices, where);
            assertTrue(possible.contains(sees), where + sees + " is none of " + possible);
            near.deeds = 0;
            near.lastDeed = random.nextInt(3) == 0 ? random.nextInt(60) : Integer.MAX_VALUE;
            possible = new ArrayList<>(List.of(sees));
            if (random.nextInt(8) == 0) {
                page.visit.keeper.clear();
                possible.add("0 LIST {}");
                page.visit.keeper.close();
                far.turns();
                continue;
            }
            for (int i = random.nextInt(12); i > 0; i--) {
                far.refusesAll = random.nextInt(6) == 0;
                page = random.nextBoolean() ? page.press() : page.say("t" + random.nextInt(99));
                if (random.nextInt(4) == 0) {
                    page.visit.keeper.compact();
                    page.visit.save();
                }
                possible.add(page.visit.sees());
                if (random.nextBoolean()) {
                    far.turn();
                }
                if (random.nextInt(4) == 0) {
                    far.refusesAll = false;
                    page.visit.save();
                    far.turns();
                    boolean isThere = near.deeds <= near.lastDeed;
                    if (isThere) {
                        possible = new ArrayList<>(List.of(page.visit.sees()));
                    }
                }
            }
            if (random.nextBoolean()) {
                String last = page.visit.sees();
                page.visit.leave();
                if (near.deeds <= near.lastDeed) {
                    possible = new ArrayList<>(List.of(last));
                }
            }
        }
    }
}
