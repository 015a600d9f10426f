package weir.persist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;

/**
 * Where the state of one version of a program belongs in another.
 *
 * <p><b>Law.</b> What has the same name keeps its place. Of several of one kind under one name,
 * those that are written as before are found again wherever they stand now; the others stay where
 * they are if nobody else is there. What has gone is what has come when both have the same kind,
 * are written the same but for their own name, and differ in one name around them only, and when
 * there are no two of either. A function that has gone is one that has come when all in it is
 * written the same.
 */
final class Remap {
    private final NameTable before;
    private final NameTable now;
    private final Table<String> homes = new Table<>();
    private final Table<String> moves = new Table<>();
    private final Table<Boolean> found = new Table<>();

    Remap(NameTable before, NameTable now) {
        this.before = before;
        this.now = now;
        findFunctions();
        Table<List<Integer>> groups = groups(now, false);
        Table<List<Integer>> groupsBefore = groups(before, true);
        List<Integer> gone = new ArrayList<>();
        List<Integer> come = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            String base = base(before, i, true);
            List<Integer> old = groupsBefore.get(base);
            List<Integer> later = groups.get(base);
            if (later == null) {
                gone.add(i);
            } else if (old != null && old.get(0) == i) {
                match(old, later);
            }
        }
        for (int i = 0; i < now.size(); i++) {
            if (groupsBefore.get(base(now, i, false)) == null) {
                come.add(i);
            }
        }
        findRenamed(gone, come);
    }

    /** The constructs of the program now that something has moved to. */
    Table<Boolean> found() {
        return found;
    }

    /** Where {@code path} is now; the same path when nothing is known about it. */
    String path(String path) {
        StringBuilder out = new StringBuilder();
        String home = "";
        int at = 0;
        while (at <= path.length()) {
            int slash = path.indexOf('/', at);
            int end = slash < 0 ? path.length() : slash;
            String segment = path.substring(at, end);
            String moved = Segment.isNumber(segment) ? null : moves.get(home + "|" + segment);
            out.append(at == 0 ? "" : "/").append(moved == null ? segment : moved);
            if (!Segment.callee(segment).isEmpty()) {
                home = homeOf(Segment.callee(segment));
            }
            at = end + 1;
        }
        return out.toString();
    }

    private String homeOf(String function) {
        for (String home : before.homes) {
            if (home.equals(function) || home.endsWith("." + function)) {
                return home;
            }
        }
        return function;
    }

    private void findFunctions() {
        List<String> gone = homesOf(before, now);
        List<String> come = homesOf(now, before);
        for (String old : gone) {
            String found = only(come, now, written(before, old));
            if (found != null && only(gone, before, written(before, old)) != null) {
                homes.put(old, found);
            }
        }
    }

    private static List<String> homesOf(NameTable table, NameTable other) {
        List<String> found = new ArrayList<>();
        for (String home : table.homes) {
            if (other.homes.indexOf(home) < 0 && found.indexOf(home) < 0) {
                found.add(home);
            }
        }
        return found;
    }

    private static @Nullable String only(List<String> homes, NameTable table, String written) {
        String found = null;
        for (String home : homes) {
            if (written(table, home).equals(written)) {
                if (found != null) {
                    return null;
                }
                found = home;
            }
        }
        return found;
    }

    private static String written(NameTable table, String home) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < table.size(); i++) {
            if (table.homes.get(i).equals(home)) {
                out.append(table.names.get(i)).append('=').append(table.hashes.get(i)).append(' ');
            }
        }
        return out.toString();
    }

    private Table<List<Integer>> groups(NameTable table, boolean isOld) {
        Table<List<Integer>> groups = new Table<>();
        for (int i = 0; i < table.size(); i++) {
            String base = base(table, i, isOld);
            List<Integer> group = groups.get(base);
            if (group == null) {
                group = new ArrayList<>(1);
                groups.put(base, group);
            }
            group.add(i);
        }
        return groups;
    }

    /** The group of a construct, with its function as it is called now. */
    private String base(NameTable table, int index, boolean isOld) {
        String home = table.homes.get(index);
        String name = table.names.get(index);
        if (isOld) {
            String callee = Segment.callee(name);
            String renamed = callee.isEmpty() ? null : homes.get(homeOf(callee));
            if (renamed != null) {
                name =
                        Segment.path(name)
                                + ":"
                                + renamed.substring(renamed.indexOf('.') + 1)
                                + "()";
            }
            String moved = homes.get(home);
            home = moved == null ? home : moved;
        }
        return home + "|" + Segment.base(name);
    }

    private void match(List<Integer> old, List<Integer> later) {
        boolean[] found = new boolean[old.size()];
        boolean[] taken = new boolean[later.size()];
        for (int pass = 0; pass < 3; pass++) { // in order, then wherever, then in place
            int from = 0;
            for (int i = 0; i < found.length; i++) {
                int k = pass == 2 ? i : from;
                int end = pass == 2 ? Math.min(i + 1, taken.length) : taken.length;
                while (k < end && (taken[k] || pass < 2 && !isSame(old.get(i), later.get(k)))) {
                    k++;
                }
                if (!found[i] && k < end) {
                    found[i] = true;
                    taken[k] = true;
                    from = pass == 0 ? k + 1 : 0;
                    move(old.get(i), later.get(k));
                }
            }
        }
    }

    private boolean isSame(int old, int later) {
        return before.hashes.get(old).equals(now.hashes.get(later));
    }

    private void move(int old, int later) {
        String name = now.names.get(later);
        found.put(now.homes.get(later) + "|" + name, true);
        if (!name.equals(before.names.get(old))) {
            moves.put(before.homes.get(old) + "|" + before.names.get(old), name);
        }
    }

    private void findRenamed(List<Integer> gone, List<Integer> come) {
        for (int old : gone) {
            int found = -1;
            int count = 0;
            for (int later : come) {
                if (isRenamed(old, later)) {
                    found = later;
                    count++;
                }
            }
            for (int other : gone) {
                count += other != old && found >= 0 && isRenamed(other, found) ? 1 : 0;
            }
            if (count == 1) {
                move(old, found);
            }
        }
    }

    private boolean isRenamed(int old, int later) {
        String a = before.names.get(old);
        String b = now.names.get(later);
        return before.homes.get(old).equals(now.homes.get(later))
                && Segment.kind(a).equals(Segment.kind(b))
                && isSame(old, later)
                && differences(Segment.path(a), Segment.path(b)) == 1;
    }

    /** In how many names two paths differ; more than one when they are not equally long. */
    private static int differences(String a, String b) {
        int count = 0;
        int i = 0;
        int k = 0;
        while (i <= a.length() && k <= b.length()) {
            int endA = end(a, i);
            int endB = end(b, k);
            count += a.substring(i, endA).equals(b.substring(k, endB)) ? 0 : 1;
            i = endA + 1;
            k = endB + 1;
        }
        return i > a.length() && k > b.length() ? count : 2;
    }

    private static int end(String path, int from) {
        int dot = path.indexOf('.', from);
        return dot < 0 ? path.length() : dot;
    }
}
