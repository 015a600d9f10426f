package weir.actor;

import java.util.ArrayList;
import java.util.List;
import weir.value.ActorId;

/**
 * What an actor read outside of a step, for instance to show it: subscribed until it reads
 * otherwise.
 *
 * <p>Lists are asked with {@code indexOf} of something typed, here and elsewhere: {@code contains}
 * compares whatever is in any list, as far as the compiler for the browser can tell, and puts the
 * {@code equals} and {@code hashCode} of every record into the script.
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
            ActorId id = now.get(i);
            if (heard.indexOf(id) < 0 && now.indexOf(id) == i) {
                p.subscribe(actor, id);
            }
        }
        for (int i = 0; i < heard.size(); i++) {
            ActorId id = heard.get(i);
            if (now.indexOf(id) < 0 && heard.indexOf(id) == i) {
                p.unsubscribe(actor, id);
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
