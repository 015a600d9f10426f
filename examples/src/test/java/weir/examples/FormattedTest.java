package weir.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.source.SourceText;
import weir.syntax.Formatter;

class FormattedTest {
    static List<String> names() throws IOException {
        return Example.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theExampleIsInTheUsualForm(String name) throws Exception {
        SourceText program = Example.named(name).program();
        assertEquals(Formatter.format(program).text(), program.text());
    }
}
