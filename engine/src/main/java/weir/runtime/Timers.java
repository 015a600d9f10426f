package weir.runtime;

import java.util.ArrayList;
import java.util.List;
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

    int missed() {
        return missed;
    }

    /** When the next tick is due; infinite when no timer runs. */
    double nextDue() {
        double next = Double.POSITIVE_INFINITY;
        for (Timer timer : timers) {
            next = Math.min(next, timer.due());
        }
        return next;
    }

    /** The timers due by {@code now}, earliest first, each once. */
    List<ActorId> due(double now) {
        List<Timer> due = new ArrayList<>();
        for (Timer timer : timers) {
            if (timer.due() <= now) {
                due.add(timer);
            }
        }
        due.sort((a, b) -> a.due() != b.due() ? (a.due() < b.due() ? -1 : 1) : a.order - b.order);
        List<ActorId> actors = new ArrayList<>();
        for (Timer timer : due) {
            double ticks = Math.floor((now - timer.start) / timer.period);
            missed += (int) (ticks - timer.ticks - 1);
            timer.ticks = ticks;
            actors.add(timer.actor);
        }
        return actors;
    }
}
