package weir.metrics;

import java.util.ArrayList;
import java.util.List;

/** One count that is told apart by kind; reported as the total, then each kind. */
final class Kinds implements Measure {
    private final String name;
    private final List<Counter> counters = new ArrayList<>();

    Kinds(String name) {
        this.name = name;
    }

    Counter counter(String kind) {
        Counter counter = new Counter(kind);
        counters.add(counter);
        return counter;
    }

    @Override
    public void report(Report report) {
        int total = 0;
        for (Counter counter : counters) {
            total += counter.count;
        }
        report.begin(name);
        report.count("total", total);
        for (Counter counter : counters) {
            counter.report(report);
        }
        report.end();
    }

    @Override
    public void reset() {
        for (Counter counter : counters) {
            counter.reset();
        }
    }
}
