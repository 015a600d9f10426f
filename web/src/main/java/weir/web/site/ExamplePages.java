package weir.web.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A bare page for every example, the kind that one copies to embed a program. */
final class ExamplePages {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title>@name@</title>
                    <link rel="stylesheet" href="example.css" />
                    <script defer src="../weir.js"></script>
                </head>
                <body>
                    <div id="app"></div>
                    <script type="text/boon" src="@file@.bn" data-target="#app" data-persist="local"></script>
                </body>
            </html>
            """;

    private ExamplePages() {}

    /**
     * @param examples holds a folder {@code <name>} with {@code <name>.bn} for each
     */
    static void write(Path examples, Path target) throws IOException {
        Files.createDirectories(target);
        StringBuilder names = new StringBuilder();
        for (Path folder : folders(examples)) {
            String name = folder.getFileName().toString();
            Path program = folder.resolve(name + ".bn");
            if (Files.exists(program)) {
                Files.copy(
                        program, target.resolve(name + ".bn"), StandardCopyOption.REPLACE_EXISTING);
                String page = PAGE.replace("@name@", name.replace('_', ' '));
                Files.writeString(target.resolve(name + ".html"), page.replace("@file@", name));
                names.append(names.length() == 0 ? "" : ", ").append('"').append(name).append('"');
            }
        }
        Files.writeString(target.resolve("index.json"), "[" + names + "]\n");
    }

    private static List<Path> folders(Path examples) throws IOException {
        try (Stream<Path> all = Files.list(examples)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }
}
