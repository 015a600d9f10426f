package weir.metrics;

import java.util.ArrayList;
import java.util.List;

/** Measures under one name, reported in the order in which they were made. */
final class Group implements Measure {
    private final String name;
    private final List<Measure> measures = new ArrayList<>();

    Group(String name) {
        this.name = name;
    }

    Counter counter(String name) {
        return add(new Counter(name));
    }

    HighWater highWater(String name) {
        return add(new HighWater(name));
    }

    Gauge gauge(String name) {
        return add(new Gauge(name));
    }

    TimeSpan timeSpan(String name) {
        return add(new TimeSpan(name));
    }

    Group group(String name) {
        return add(new Group(name));
    }

    Kinds kinds(String name) {
        return add(new Kinds(name));
    }

    private <M extends Measure> M add(M measure) {
        measures.add(measure);
        return measure;
    }

    @Override
    public void report(Report report) {
        report.begin(name);
        for (Measure measure : measures) {
            measure.report(report);
        }
        report.end();
    }

    @Override
    public void reset() {
        for (Measure measure : measures) {
            measure.reset();
        }
    }
}
