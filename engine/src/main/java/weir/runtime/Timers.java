package weir.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Propagation;
import weir.value.ActorId;

/**
 * The intervals that run, on one monotonic schedule: the n-th tick of a timer is due at its start
 * plus n periods, however late the ones before were.
 *
 * <p>Ticks that were missed, because the page slept, collapse into one; their number is counted.
 */
final class Timers {
    /** The shortest period, in milliseconds: one frame. */
    static final double SHORTEST = 16;

    private static final class Timer {
        final ActorId actor;
        final int order;
        final double start;
        final double period;
        double ticks;

        Timer(ActorId actor, int order, double start, double period) {
            this.actor = actor;
            this.order = order;
            this.start = start;
            this.period = period;
        }

        double due() {
            return start + (ticks + 1) * period;
        }

        boolean isBefore(Timer other) {
            return due() != other.due() ? due() < other.due() : order < other.order;
        }
    }

    private final List<Timer> timers = new ArrayList<>();
    private int missed;

    /**
     * @param order the place in the program: timers due at the same time tick in this order
     */
    void start(ActorId actor, int order, double now, double period) {
        timers.add(new Timer(actor, order, now, Math.max(period, SHORTEST)));
    }

    void stop(ActorId actor) {
        for (int i = 0; i < timers.size(); i++) {
            if (timers.get(i).actor.equals(actor)) {
                timers.remove(i);
                return;
            }
        }
    }

    int size() {
        return timers.size();
    }

    /** How many timers run for actors that are gone. */
    int sweep(Propagation p) {
        int found = 0;
        for (int i = 0; i < timers.size(); i++) {
            found += p.actorOf(timers.get(i).actor) == null ? 1 : 0;
        }
        return found;
    }

    /** How many ticks were never made because others had been due before them; counted once. */
    int takeMissed() {
        int count = missed;
        missed = 0;
        return count;
    }

    /** When the next tick is due; infinite when no timer runs. */
    double nextDue() {
        double next = Double.POSITIVE_INFINITY;
        for (int i = 0; i < timers.size(); i++) {
            next = Math.min(next, timers.get(i).due());
        }
        return next;
    }

    /**
     * The timer whose tick was due first of those due by {@code now}, in the order of the program
     * when there are several; its tick is taken. Null when none is due.
     */
    @Nullable ActorId takeDue(double now) {
        Timer first = null;
        for (int i = 0; i < timers.size(); i++) {
            Timer timer = timers.get(i);
            if (timer.due() <= now && (first == null || timer.isBefore(first))) {
                first = timer;
            }
        }
        if (first == null) {
            return null;
        }
        double ticks = Math.floor((now - first.start) / first.period);
        missed += (int) (ticks - first.ticks - 1);
        first.ticks = ticks;
        return first.actor;
    }
}
