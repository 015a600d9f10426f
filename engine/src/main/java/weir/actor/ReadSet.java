package weir.actor;

import java.util.ArrayList;
import java.util.List;
import weir.value.ActorId;

/**
 * What an actor read outside of a step, for instance to show it: subscribed until it reads
 * otherwise.
 */
public final class ReadSet {
    private List<ActorId> heard = new ArrayList<>();

    /**
     * Has {@code actor} hear what {@code e} has just read, and of what it heard before nothing
     * else.
     */
    public void hear(Propagation p, Actor actor, Evaluation e) {
        List<ActorId> read = e.tracked();
        if (isSame(read)) {
            return;
        }
        List<ActorId> now = new ArrayList<>(read);
        for (int i = 0; i < now.size(); i++) {
            if (!heard.contains(now.get(i)) && now.indexOf(now.get(i)) == i) {
                p.subscribe(actor, now.get(i));
            }
        }
        for (int i = 0; i < heard.size(); i++) {
            if (!now.contains(heard.get(i)) && heard.indexOf(heard.get(i)) == i) {
                p.unsubscribe(actor, heard.get(i));
            }
        }
        heard = now;
    }

    private boolean isSame(List<ActorId> read) {
        if (read.size() != heard.size()) {
            return false;
        }
        for (int i = 0; i < read.size(); i++) {
            if (!read.get(i).equals(heard.get(i))) {
                return false;
            }
        }
        return true;
    }
}
