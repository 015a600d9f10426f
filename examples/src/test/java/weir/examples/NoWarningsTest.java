package weir.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.Engine;
import weir.source.Diagnostic;

class NoWarningsTest {
    static List<String> names() throws IOException {
        return Example.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsDoubtfulAboutTheProgram(String name) throws Exception {
        StringBuilder told = new StringBuilder();
        for (Diagnostic diagnostic : Engine.check(List.of(Example.named(name).program()))) {
            told.append(diagnostic.render());
        }
        assertEquals("", told.toString());
    }
}
