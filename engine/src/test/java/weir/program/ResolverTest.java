package weir.program;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import weir.Engine;
import weir.Fixtures;
import weir.Programs;
import weir.source.Diagnostic;

/** What is wrong with the names of a program, as its author reads it. */
final class ResolverTest {
    @TestFactory
    List<DynamicTest> errors() {
        return Fixtures.in("program/errors.bn", ResolverTest::diagnose);
    }

    @TestFactory
    List<DynamicTest> styles() {
        return Fixtures.in("program/styles.bn", ResolverTest::diagnose);
    }

    @TestFactory
    List<DynamicTest> warnings() {
        return Fixtures.in("program/checks.bn", ResolverTest::diagnose);
    }

    @TestFactory
    List<DynamicTest> modules() {
        return Fixtures.in("program/modules.bn", ResolverTest::diagnose);
    }

    private static String diagnose(String text) {
        StringBuilder rendered = new StringBuilder();
        for (Diagnostic diagnostic : Engine.check(Programs.in("program.bn", text))) {
            rendered.append(diagnostic.render());
        }
        return rendered.toString();
    }
}
