package weir.runtime;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import weir.Fixtures;

/** What programs emit over time: each case says what the host does, and what {@code out} emits. */
final class TracesTest {
    @TestFactory
    List<DynamicTest> instants() {
        return Fixtures.in("runtime/instants.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> constructs() {
        return Fixtures.in("runtime/constructs.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> lists() {
        return Fixtures.in("runtime/lists.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> values() {
        return Fixtures.in("runtime/values.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> host() {
        return Fixtures.in("runtime/host.bn", Traces::run);
    }

    /** One file per namespace of the library, or for several small ones. */
    @TestFactory
    List<DynamicTest> library() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : Fixtures.below("library")) {
            tests.addAll(Fixtures.in(file, Traces::run));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> state() {
        return Fixtures.in("runtime/state.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> flushes() {
        return Fixtures.in("runtime/flush.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> maps() {
        return Fixtures.in("runtime/maps.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> snapshots() {
        return Fixtures.in("runtime/snapshots.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> files() {
        return Fixtures.in("runtime/files.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> kinds() {
        return Fixtures.in("runtime/kinds.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> millions() {
        return Fixtures.in("runtime/millions.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> told() {
        return Fixtures.in("runtime/told.bn", Traces::run);
    }

    @TestFactory
    List<DynamicTest> rules() {
        return Fixtures.in("language/rules.bn", Traces::run);
    }
}
