package weir.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.Value;

/**
 * How the elements of one view look that have a live style: one class on the view's first element
 * stands for all their looks together, so that what changes several of them is one patch.
 *
 * <p><b>Shape.</b> Each member is found from the first element by how deep it is in it, and by a
 * class that no other element of its template has. So the same view inside itself does not mix in.
 */
final class SharedLook implements Hole {
    /** Each look that they have together is a rule for each of them. */
    private static final int MOST_MEMBERS = 8;

    /** Looks that the views of one template have had together, each with its class. */
    static final class Site {
        private record Variant(@Nullable Value[] values, String className) {}

        private final List<Variant> variants = new ArrayList<>();

        /** The class for what {@code members} look like now; null once there are too many. */
        @Nullable String className(List<Look> members, Flush flush) {
            int size = 0;
            for (Look member : members) {
                size += member.seen().length;
            }
            @Nullable Value[] values = new Value[size];
            int at = 0;
            for (Look member : members) {
                for (Value value : member.seen()) {
                    values[at++] = value;
                }
            }
            for (Variant variant : variants) {
                if (LiveStyle.isSame(variant.values, values)) {
                    return variant.className;
                }
            }
            if (variants.size() == LiveStyle.MOST) {
                return null;
            }
            String name = flush.renderer().newClass();
            for (Look member : members) {
                String css = member.declarations(flush).text();
                if (!css.isEmpty()) {
                    flush.renderer().addRule(name, member.path(), css);
                }
            }
            variants.add(new Variant(values, name));
            return name;
        }
    }

    private final int node;
    private final String fixed;
    private final List<Look> members;
    private final Site site;
    private @Nullable String look;
    private boolean apart;

    private SharedLook(int node, String fixed, List<Look> members, Site site) {
        this.node = node;
        this.fixed = fixed;
        this.members = members;
        this.site = site;
    }

    /**
     * Puts one hole in the place of several, when {@code holes} has several that can share.
     *
     * @param node the first of the view
     * @param fixed its classes
     */
    static List<Hole> among(List<Hole> holes, int node, String fixed, Site site) {
        int sharing = 0;
        for (Hole hole : holes) {
            if (hole instanceof Look look) {
                if (look.node() == node) {
                    return holes; // its classes are written already
                }
                sharing += look.canShare() ? 1 : 0;
            }
        }
        if (sharing < 2 || sharing > MOST_MEMBERS) {
            return holes;
        }
        List<Hole> others = new ArrayList<>();
        List<Look> members = new ArrayList<>();
        for (Hole hole : holes) {
            if (hole instanceof Look look && look.canShare()) {
                members.add(look);
            } else {
                others.add(hole);
            }
        }
        others.add(new SharedLook(node, fixed, members, site));
        return others;
    }

    @Override
    public void update(Flush flush) {
        if (!apart && shares(flush)) {
            return;
        }
        if (!apart) {
            apart = true;
            if (look != null) {
                flush.sink().setClasses(node, fixed);
            }
        }
        for (Look member : members) {
            member.update(flush);
        }
    }

    private boolean shares(Flush flush) {
        boolean changed = look == null;
        boolean constant = true;
        for (Look member : members) {
            changed |= member.read(flush);
            constant &= member.isConstant();
        }
        String now = !constant ? null : changed ? site.className(members, flush) : look;
        if (now != null && !now.equals(look)) {
            look = now;
            flush.sink().setClasses(node, fixed.isEmpty() ? now : fixed + " " + now);
        }
        return now != null;
    }
}
