package weir.elaborate;

import org.jspecify.annotations.Nullable;
import weir.actor.Formula;
import weir.actor.Samples;
import weir.source.Place;
import weir.value.Ref;

/** The samples among the members of a LATEST, in the frame it was written in. */
final class MemberSamples implements Samples {
    private final Elaborator elaborator;
    private final Frame captured;
    private final @Nullable Place[] places;
    private final Plan[] plans;
    private final @Nullable Ref[] @Nullable [] reads;

    MemberSamples(Elaborator elaborator, Frame captured, int members) {
        this.elaborator = elaborator;
        this.captured = captured;
        this.places = new Place[members];
        this.plans = new Plan[members];
        this.reads = new Ref[members][];
        for (int i = 0; i < members; i++) {
            plans[i] = Plan.NOT_PURE;
        }
    }

    /**
     * Makes {@code member} a sample.
     *
     * @param known what {@code plan} reads; null when that is to be looked up later
     */
    void take(int member, Place place, Plan plan, @Nullable Ref @Nullable [] known) {
        places[member] = place;
        plans[member] = plan;
        reads[member] = known;
    }

    @Override
    public @Nullable Formula formula(int member) {
        return plans[member].formula();
    }

    @Override
    public @Nullable Place place(int member) {
        return places[member];
    }

    @Override
    public @Nullable Ref[] reads(int member) {
        @Nullable Ref[] known = reads[member];
        if (known == null) {
            known = elaborator.refs(plans[member].leaves(), captured);
            reads[member] = known;
        }
        return known;
    }
}
