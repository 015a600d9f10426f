package weir.persist;

/** A store refused. Its message says why, for people. */
@SuppressWarnings("serial") // never serialized
public final class StoreException extends RuntimeException {
    public StoreException(String message) {
        super(message);
    }
}
