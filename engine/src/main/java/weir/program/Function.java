package weir.program;

import java.util.List;
import weir.source.Place;

/** A function of the program. Its body's inputs are its parameters. */
public record Function(String name, Place place, List<String> parameters, Region body) {}
