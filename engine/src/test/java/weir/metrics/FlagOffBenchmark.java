package weir.metrics;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The program that says what counters cost while nobody counts.
 *
 * <p>It compiles the engine twice: as it is, and with every question after the counters answered
 * beforehand, so that none is left in the code. Each runs in a class loader of its own; their runs
 * take turns, and who is first changes each time. A third copy, the engine as it is once more, says
 * how large a difference means nothing.
 */
public final class FlagOffBenchmark {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 1_000;

    private FlagOffBenchmark() {}

    /**
     * @param args the folders of the engine's main and test source, and one to work in
     */
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[2]);
        String[] names = {"as it is", "without counters", "as it is, again"};
        Runnable[] variants = new Runnable[names.length];
        for (int i = 0; i < names.length; i++) {
            variants[i] = variant(Path.of(args[0]), Path.of(args[1]), work.resolve("" + i), i == 1);
        }
        for (int round = 0; round < WARM_UP; round++) {
            for (Runnable variant : variants) {
                variant.run();
            }
        }
        double[][] times = new double[names.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < names.length; k++) {
                int i = (round + k) % names.length;
                long from = System.nanoTime();
                variants[i].run();
                times[i][round] = (System.nanoTime() - from) / 1e6;
            }
        }
        report(names, times);
    }

    private static void report(String[] names, double[][] times) {
        for (int i = 0; i < names.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-17s middle %.3f ms, fastest quarter up to %.3f ms, %d runs%n",
                    names[i],
                    quantile(times[i], 0.5),
                    quantile(times[i], 0.25),
                    ROUNDS);
        }
        for (int i = 0; i < names.length; i += 2) {
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ratios[round] = times[i][round] / times[1][round];
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s / without counters: %.4f of the middles, %.4f in the middle of all rounds%n",
                    names[i],
                    quantile(times[i], 0.5) / quantile(times[1], 0.5),
                    quantile(ratios, 0.5));
        }
        System.out.printf(
                Locale.ROOT,
                "noise, as it is / as it is, again: %.4f of the middles%n",
                quantile(times[0], 0.5) / quantile(times[2], 0.5));
    }

    private static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) ((sorted.length - 1) * part)];
    }

    private static Runnable variant(Path main, Path test, Path work, boolean withoutCounters)
            throws Exception {
        Path sources = work.resolve("source");
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-nowarn",
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-cp",
                                Path.of(
                                                org.jspecify.annotations.Nullable.class
                                                        .getProtectionDomain()
                                                        .getCodeSource()
                                                        .getLocation()
                                                        .toURI())
                                        .toString()));
        int changed = copy(main, sources, withoutCounters, arguments);
        if (withoutCounters && changed < 10) {
            throw new IllegalStateException("only " + changed + " questions were found");
        }
        for (String helper : List.of("PortSink", "TestHost", "metrics/FlagOffWorkload")) {
            arguments.add(test.resolve("weir/" + helper + ".java").toString());
        }
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, System.out, System.err, arguments.toArray(new String[0]));
        if (failed != 0) {
            throw new IllegalStateException("the engine does not compile");
        }
        Path resources = main.resolveSibling("resources");
        URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL(), resources.toUri().toURL()},
                        ClassLoader.getPlatformClassLoader());
        return (Runnable)
                loader.loadClass("weir.metrics.FlagOffWorkload").getConstructor().newInstance();
    }

    private static int copy(Path from, Path to, boolean withoutCounters, List<String> arguments)
            throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        int changed = 0;
        for (Path file : files) {
            String text = Files.readString(file);
            if (withoutCounters) {
                String answered =
                        text.replaceAll("\\b\\w*[mM]etrics != null", "false")
                                .replaceAll("\\b\\w*[mM]etrics == null", "true");
                for (int at = text.indexOf("etrics != null"); at >= 0; ) {
                    changed++;
                    at = text.indexOf("etrics != null", at + 1);
                }
                text = answered;
            }
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, text);
            arguments.add(copy.toString());
        }
        return changed;
    }
}
