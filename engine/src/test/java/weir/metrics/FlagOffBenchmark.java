package weir.metrics;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
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
 * beforehand, so that none is left in the code; and the engine as it is once more, to say how large
 * a difference means nothing. Which code a virtual machine makes of one and the same class differs
 * from start to start by more than what is looked for. So there are several, one after the other;
 * in each all three take turns, each in a class loader of its own, and in each another is loaded
 * first.
 */
public final class FlagOffBenchmark {
    private static final List<String> NAMES =
            List.of("as it is", "without counters", "as it is, again");

    /** A multiple of three, so that each of {@link #NAMES} is as often first as the others. */
    private static final int MACHINES = 12;

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 240;

    private FlagOffBenchmark() {}

    /**
     * @param args the folders of the engine's main and test source, and one to work in; in a
     *     machine of its own, the number of who is loaded first and the folders of classes
     */
    public static void main(String[] args) throws Exception {
        if (args[0].length() == 1) {
            measure(Integer.parseInt(args[0]), List.of(args).subList(1, args.length));
            return;
        }
        Path work = Path.of(args[2]);
        List<String> folders = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            Path folder = work.resolve("" + i);
            folders.add(compiled(Path.of(args[0]), Path.of(args[1]), folder, i == 1).toString());
        }
        folders.add(Path.of(args[0]).resolveSibling("resources").toString());
        double[][] middles = new double[NAMES.size()][MACHINES];
        for (int machine = 0; machine < MACHINES; machine++) {
            String[] line = inItsOwnMachine(machine % NAMES.size(), folders).split(" ", -1);
            for (int i = 0; i < NAMES.size(); i++) {
                middles[i][machine] = Double.parseDouble(line[i]);
            }
            System.out.println(
                    (machine + 1) + " of " + MACHINES + ": " + String.join(" ms, ", line) + " ms");
        }
        report(middles);
    }

    private static String inItsOwnMachine(int first, List<String> folders) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "-cp"));
        command.add(
                FlagOffBenchmark.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath());
        command.add(FlagOffBenchmark.class.getName());
        command.add("" + first);
        command.addAll(folders);
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a machine failed: " + printed);
        }
        return printed.strip();
    }

    /** Prints the middle of the times of each, in milliseconds. */
    private static void measure(int first, List<String> folders) throws Exception {
        int count = folders.size() - 1;
        Runnable[] variants = new Runnable[count];
        for (int k = 0; k < count; k++) {
            int i = (first + k) % count;
            variants[i] = loaded(Path.of(folders.get(i)), Path.of(folders.get(count)));
        }
        double[][] times = new double[count][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int k = 0; k < count; k++) {
                int i = (round + WARM_UP + first + k) % count;
                long from = System.nanoTime();
                variants[i].run();
                if (round >= 0) {
                    times[i][round] = (System.nanoTime() - from) / 1e6;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            System.out.printf(Locale.ROOT, "%.4f ", quantile(times[i], 0.5));
        }
    }

    private static void report(double[][] middles) {
        for (int i = 0; i < middles.length; i++) {
            System.out.printf(
                    Locale.ROOT, "%-17s %.3f ms%n", NAMES.get(i), quantile(middles[i], 0.5));
        }
        System.out.printf(Locale.ROOT, "as it is / without counters: %s%n", ratio(middles, 0, 1));
        System.out.printf(
                Locale.ROOT, "as it is, again / without counters: %s%n", ratio(middles, 2, 1));
        System.out.printf(
                Locale.ROOT, "noise, as it is / as it is, again: %s%n", ratio(middles, 0, 2));
    }

    /** What {@code a} takes of what {@code b} takes, in the middle of all machines. */
    private static String ratio(double[][] middles, int a, int b) {
        double[] ratios = new double[MACHINES];
        for (int machine = 0; machine < MACHINES; machine++) {
            ratios[machine] = middles[a][machine] / middles[b][machine];
        }
        return String.format(
                Locale.ROOT,
                "%.4f (half of the machines from %.4f to %.4f)",
                (quantile(ratios, 0.5) + quantile(ratios, 0.55)) / 2,
                quantile(ratios, 0.25),
                quantile(ratios, 0.75));
    }

    private static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) ((sorted.length - 1) * part)];
    }

    private static Path compiled(Path main, Path test, Path work, boolean withoutCounters)
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
        return classes;
    }

    private static Runnable loaded(Path classes, Path resources) throws Exception {
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
