package weir.actor;

import java.util.ArrayList;
import java.util.List;
import weir.value.ActorId;

/**
 * The inputs that an actor found inside values while it ran, rather than when it was built: kept
 * subscribed from run to run.
 */
final class Tracked {
    private List<ActorId> subscribed = List.of();

    /**
     * Subscribes {@code actor} to what {@code e} has just read, and to nothing else.
     *
     * @return whether the evaluation may be used: false when the actor had to rise above an input
     *     that may still change in this step, and will run again
     */
    boolean update(Propagation p, Actor actor, Evaluation e) {
        List<ActorId> read = e.tracked();
        if (isSame(read)) {
            return true;
        }
        int height = actor.height;
        List<ActorId> now = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            ActorId id = read.get(i);
            if (now.indexOf(id) < 0) {
                now.add(id);
                if (subscribed.indexOf(id) < 0) {
                    p.subscribe(actor, id);
                }
            }
        }
        for (int i = 0; i < subscribed.size(); i++) {
            ActorId id = subscribed.get(i);
            if (now.indexOf(id) < 0) {
                p.unsubscribe(actor, id);
            }
        }
        subscribed = now;
        if (actor.height > height) {
            p.markDirty(actor);
            return false;
        }
        return true;
    }

    private boolean isSame(List<ActorId> read) {
        if (read.size() != subscribed.size()) {
            return false;
        }
        for (int i = 0; i < read.size(); i++) {
            if (!read.get(i).equals(subscribed.get(i))) {
                return false;
            }
        }
        return true;
    }
}
