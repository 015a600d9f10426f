package weir.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AppendTest {
    @Test
    void theOutputIsTheInputAndThenTheAppended() {
        Traces.play(
                10_000,
                random -> {
                    Mirror<Traces.Item> out = new Mirror<>();
                    Append<Traces.Item> append = new Append<>(out);
                    List<Traces.Item> input = new ArrayList<>();
                    List<Append.Entry<Traces.Item>> appended = new ArrayList<>();
                    int[] names = {0};
                    append.reset(List.of());
                    for (int step = random.nextInt(30); step > 0; step--) {
                        out.newCalls();
                        int kind = random.nextInt(8);
                        int most = 1;
                        if (kind == 0) {
                            most = input.isEmpty() ? 1 : appended.size();
                            append.clear();
                            appended.clear();
                        } else if (kind < 4) {
                            appended.add(append.append(new Traces.Item(names[0]++)));
                        } else if (kind == 4 && !appended.isEmpty()) {
                            Append.Entry<Traces.Item> entry =
                                    appended.remove(random.nextInt(appended.size()));
                            append.removeAppended(entry);
                            append.removeAppended(entry);
                        } else {
                            Traces.Item[] before = input.toArray(new Traces.Item[0]);
                            Traces.change(random, input, append, names);
                            most = before.length == 0 ? 1 : most;
                        }
                        List<Traces.Item> expected = new ArrayList<>(input);
                        appended.forEach(entry -> expected.add(entry.item()));
                        Traces.requireSame(expected, out.items);
                        int calls = out.calls.size();
                        Traces.require(calls <= most, calls + " changes where " + most + " do");
                        assertEquals(input.size(), append.inputSize());
                        assertEquals(appended.size(), append.appendedSize());
                    }
                });
    }

    @Test
    void whatIsAppendedBeforeTheListWaitsForIt() {
        Mirror<String> out = new Mirror<>();
        Append<String> append = new Append<>(out);
        append.append("b");
        Append.Entry<String> gone = append.append("c");
        append.removeAppended(gone);
        assertEquals(List.of(), out.newCalls());
        append.reset(List.of("a"));
        append.append("d");
        assertEquals(List.of("reset [a, b]", "+2 d"), out.newCalls());
    }
}
