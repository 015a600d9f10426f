package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Ref;

/**
 * Which members of a {@link LatestActor} are samples: not what the member says counts, but what a
 * formula makes of it, evaluated once per occurrence as a snapshot sees the world. The elaborator
 * implements it.
 */
public interface Samples {
    /** The formula, whose first local is the occurrence; null when what the member says counts. */
    @Nullable Formula formula(int member);

    /** Where the sample is written. */
    @Nullable Place place(int member);

    /**
     * What the formula reads: nothing for a member that has none. To be asked when everything
     * around is in place.
     */
    @Nullable Ref[] reads(int member);
}
