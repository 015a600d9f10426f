package weir.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weir.list.Traces.Item;

/** {@link Count}, {@link Tally} and {@link Total}: what makes one answer of a whole list. */
final class CountingTest {
    @Test
    void theCountIsTheSizeOfTheList() {
        Traces.play(
                10_000,
                random -> {
                    Count<Item> count = new Count<>();
                    List<Item> input = new ArrayList<>();
                    int[] names = {0};
                    count.reset(List.of());
                    for (int step = random.nextInt(20); step > 0; step--) {
                        Traces.change(random, input, count, names);
                        assertEquals(input.size(), count.size());
                    }
                });
    }

    private static final class Answers implements RowObserver<Item, Boolean> {
        final Map<Item, Boolean> answers = new IdentityHashMap<>();
        final Tally<Item> tally = new Tally<>(this);
        final Random random;

        Answers(Random random) {
            this.random = random;
        }

        @Override
        public void added(Row<Item, Boolean> row) {
            if (random.nextInt(3) > 0) {
                decide(row, random.nextBoolean());
            }
        }

        @Override
        public void removed(Row<Item, Boolean> row) {
            answers.remove(row.item());
            tally.decide(row, true);
        }

        void decide(Row<Item, Boolean> row, boolean answer) {
            answers.put(row.item(), answer);
            tally.decide(row, answer);
        }
    }

    @Test
    void aTallyCountsTheLastAnswerOfEveryItem() {
        Traces.play(
                10_000,
                random -> {
                    Answers answers = new Answers(random);
                    Tally<Item> tally = answers.tally;
                    List<Item> input = new ArrayList<>();
                    int[] names = {0};
                    for (int step = random.nextInt(25); step > 0; step--) {
                        if (random.nextBoolean() || input.isEmpty()) {
                            Traces.change(random, input, tally, names);
                        } else {
                            Row<Item, Boolean> row = tally.at(random.nextInt(input.size()));
                            answers.decide(row, random.nextBoolean());
                        }
                        int yes = 0;
                        for (boolean answer : answers.answers.values()) {
                            yes += answer ? 1 : 0;
                        }
                        int no = answers.answers.size() - yes;
                        assertEquals(yes, tally.yes());
                        assertEquals(no, tally.no());
                        assertEquals(input.size() - yes - no, tally.undecided());
                        assertEquals(no == 0, tally.every());
                        assertEquals(yes > 0, tally.any());
                    }
                });
    }

    @Test
    void everyHoldsAndAnyDoesNotWhenThereIsNothing() {
        Tally<Item> tally = new Answers(new Random(0)).tally;
        tally.reset(List.of());
        assertTrue(tally.every());
        assertFalse(tally.any());
    }

    private static final class Numbers implements RowObserver<Item, Total.Amount> {
        final Map<Item, Double> numbers = new IdentityHashMap<>();
        final Total<Item> total = new Total<>(this);
        final Random random;

        Numbers(Random random) {
            this.random = random;
        }

        @Override
        public void added(Row<Item, Total.Amount> row) {
            if (random.nextInt(3) > 0) {
                set(row);
            }
        }

        @Override
        public void removed(Row<Item, Total.Amount> row) {
            numbers.remove(row.item());
            total.set(row, 7);
        }

        void set(Row<Item, Total.Amount> row) {
            double number = (random.nextInt(2001) - 1000) * Math.pow(10, random.nextInt(40) - 20);
            numbers.put(row.item(), number);
            total.set(row, number);
        }
    }

    @Test
    void aSumIsTheExactOneRoundedOnceWhateverCameBefore() {
        Traces.play(
                10_000,
                random -> {
                    Numbers numbers = new Numbers(random);
                    Total<Item> total = numbers.total;
                    List<Item> input = new ArrayList<>();
                    int[] names = {0};
                    for (int step = random.nextInt(25); step > 0; step--) {
                        if (random.nextBoolean() || input.isEmpty()) {
                            Traces.change(random, input, total, names);
                        } else {
                            numbers.set(total.at(random.nextInt(input.size())));
                        }
                        BigDecimal exact = BigDecimal.ZERO;
                        double product = 1;
                        for (Item item : input) {
                            Double number = numbers.numbers.get(item);
                            if (number != null) {
                                exact = exact.add(new BigDecimal(number));
                                product *= number;
                            }
                        }
                        assertEquals(exact.doubleValue() + 0.0, total.sum());
                        assertEquals(product, total.product());
                        assertEquals(input.size() - numbers.numbers.size(), total.undecided());
                    }
                });
    }

    @Test
    void infinitiesAndOverflowsGoAsTheyCame() {
        List<Row<Item, Total.Amount>> rows = new ArrayList<>();
        Total<Item> total =
                new Total<>(
                        new RowObserver<>() {
                            @Override
                            public void added(Row<Item, Total.Amount> row) {
                                rows.add(row);
                            }

                            @Override
                            public void removed(Row<Item, Total.Amount> row) {}
                        });
        total.reset(List.of(new Item(0), new Item(1), new Item(2)));
        assertEquals(0, total.sum());
        assertEquals(1, total.product());
        total.set(rows.get(0), Double.POSITIVE_INFINITY);
        total.set(rows.get(1), 1);
        assertEquals(Double.POSITIVE_INFINITY, total.sum());
        total.set(rows.get(2), Double.NEGATIVE_INFINITY);
        assertEquals(Double.NaN, total.sum());
        total.set(rows.get(2), Double.NaN);
        assertEquals(Double.NaN, total.sum());
        total.set(rows.get(2), 0.5);
        total.set(rows.get(0), Double.MAX_VALUE);
        total.set(rows.get(1), Double.MAX_VALUE);
        assertEquals(Double.POSITIVE_INFINITY, total.sum());
        total.set(rows.get(0), 0.25);
        total.set(rows.get(1), 0.25);
        assertEquals(1, total.sum());
    }

    @Test
    void tenTimesOneTenthIsOne() {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < 10; i++) {
            sum.add(0.1);
        }
        assertEquals(1.0, sum.value());
        sum.add(1e300);
        sum.subtract(1e300);
        assertEquals(1.0, sum.value());
    }
}
