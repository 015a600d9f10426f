package weir.program;

import weir.source.Place;

/** A function of the program. Its body's inputs are its parameters. */
public record Function(Signature signature, Place place, Region body) {
    public String name() {
        return signature.path();
    }
}
