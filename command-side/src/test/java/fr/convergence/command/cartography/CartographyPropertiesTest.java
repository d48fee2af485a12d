package fr.convergence.command.cartography;

import static fr.convergence.command.cartography.Samples.HABILITATION;
import static fr.convergence.command.cartography.Samples.ID;
import static fr.convergence.command.cartography.Samples.MARCH;
import static fr.convergence.command.cartography.Samples.MODEL;
import static fr.convergence.command.cartography.Samples.OFFER;
import static fr.convergence.command.cartography.Samples.OTHER;
import static fr.convergence.command.cartography.Samples.PLACE;
import static fr.convergence.command.cartography.Samples.POST;
import static fr.convergence.command.cartography.Samples.TODAY;
import static fr.convergence.command.cartography.Samples.details;
import static fr.convergence.command.cartography.Samples.named;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.command.Command;
import fr.convergence.command.cartography.HabilitationCommand.ConfirmHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.DeclareHabilitation;
import fr.convergence.command.cartography.HabilitationCommand.EndHabilitation;
import fr.convergence.command.cartography.OfferModelCommand.Content;
import fr.convergence.command.cartography.OfferModelCommand.PublishOfferModel;
import fr.convergence.command.cartography.OfferModelCommand.ReviseOfferModel;
import fr.convergence.command.cartography.OfferModelCommand.WithdrawOfferModel;
import fr.convergence.command.cartography.PlaceCommand.ClosePlace;
import fr.convergence.command.cartography.PlaceCommand.CorrectPlace;
import fr.convergence.command.cartography.PlaceCommand.RegisterPlace;
import fr.convergence.command.cartography.PlaceCommand.ReportPlace;
import fr.convergence.command.cartography.PostCommand.ClosePost;
import fr.convergence.command.cartography.PostCommand.OpenPost;
import fr.convergence.command.cartography.PostCommand.RenamePost;
import fr.convergence.command.cartography.PostCommand.SharePost;
import fr.convergence.command.cartography.PostCommand.UnsharePost;
import fr.convergence.command.cartography.StructureCommand.AttachPlace;
import fr.convergence.command.cartography.StructureCommand.CloseStructure;
import fr.convergence.command.cartography.StructureCommand.ConfirmOffer;
import fr.convergence.command.cartography.StructureCommand.ConfirmStructure;
import fr.convergence.command.cartography.StructureCommand.CorrectOffer;
import fr.convergence.command.cartography.StructureCommand.CorrectStructure;
import fr.convergence.command.cartography.StructureCommand.DeclareCapacity;
import fr.convergence.command.cartography.StructureCommand.DetachPlace;
import fr.convergence.command.cartography.StructureCommand.MergeStructures;
import fr.convergence.command.cartography.StructureCommand.PublishOffer;
import fr.convergence.command.cartography.StructureCommand.RegisterStructure;
import fr.convergence.command.cartography.StructureCommand.ReportStructure;
import fr.convergence.command.cartography.StructureCommand.ReportedOffer;
import fr.convergence.command.cartography.StructureCommand.ResumeStructure;
import fr.convergence.command.cartography.StructureCommand.SuspendStructure;
import fr.convergence.command.cartography.StructureCommand.UndoMerge;
import fr.convergence.command.cartography.StructureCommand.WithdrawOffer;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.HabilitationEnding;
import fr.convergence.kernel.cartography.HabilitationEvent;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.OfferModelEvent;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import fr.convergence.kernel.cartography.PlaceEvent;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceClosed;
import fr.convergence.kernel.cartography.PostClosure;
import fr.convergence.kernel.cartography.PostEvent;
import fr.convergence.kernel.cartography.Resemblance;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SourceIds;
import fr.convergence.kernel.cartography.StructureEvent;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.SuspensionReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What holds whatever is asked for, in whatever order. */
class CartographyPropertiesTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void asking_for_the_same_again_changes_nothing(@ForAll @Size(max = 25) List<@From("commands") Command> commands) {
        List<DomainEvent> events = new ArrayList<>();
        for (Command command : commands) {
            if (obey(events, command)) {
                assertThat(decide(events, command))
                        .as("%s again after %s", command, events)
                        .isEmpty();
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_closed_never_changes(@ForAll @Size(max = 25) List<@From("commands") Command> commands) {
        Set<String> closed = new HashSet<>();
        for (DomainEvent event : history(commands)) {
            switch (event) {
                case StructureEvent it -> {
                    assertThat(closed).doesNotContain(it.structureId());
                    if (it instanceof StructureClosed) {
                        closed.add(it.structureId());
                    }
                }
                case PlaceEvent it -> {
                    assertThat(closed).doesNotContain(it.placeId());
                    if (it instanceof PlaceClosed) {
                        closed.add(it.placeId());
                    }
                }
                case HabilitationEvent _, PostEvent _ -> {} // what belongs to a closed structure may still be ended
                case OfferModelEvent it -> {
                    assertThat(closed).doesNotContain(it.modelId());
                    if (it instanceof OfferModelWithdrawn) {
                        closed.add(it.modelId());
                    }
                }
                default -> throw new AssertionError(event);
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void no_source_brings_back_what_a_person_withdrew(
            @ForAll @Size(max = 25) List<@From("commands") Command> commands) {
        Set<String> withdrawn = new HashSet<>();
        for (DomainEvent event : history(commands)) {
            if (event instanceof OfferWithdrawn it) {
                withdrawn.add(it.offerId());
            }
            if (event instanceof OfferReported it) {
                assertThat(withdrawn).doesNotContain(it.offerId());
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_exists_has_a_name_and_a_commune(@ForAll @Size(max = 25) List<@From("commands") Command> commands) {
        Cartography now = Cartography.NONE;
        for (DomainEvent event : history(commands)) {
            now = now.evolve(event);
            now.structures().values().forEach(it -> assertNamed(it.sheet()));
            now.places().values().forEach(it -> assertNamed(it.sheet()));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_decision_needs_no_more_than_its_boundary(@ForAll @Size(max = 25) List<@From("commands") Command> commands) {
        List<DomainEvent> events = new ArrayList<>();
        for (Command command : commands) {
            assertThat(outcome(events, command)).isEqualTo(outcomeOfWhole(events, command));
            obey(events, command);
        }
    }

    @Provide
    Arbitrary<Command> commands() {
        Arbitrary<String> structure = Arbitraries.of(ID, OTHER);
        Arbitrary<String> offer = Arbitraries.of(OFFER, SourceIds.offer("list--1", "a"));
        Arbitrary<Map<String, List<String>>> record = Arbitraries.of(
                named("Mairie"),
                named("Mairie", "PHONE", "+33241000000", "FEES", "FREE|PAID"),
                named("CCAS", "FEES", "FREE", "PHONE", ""),
                details("NAME", "", "FEES", "PAID"));
        Arbitrary<Map<String, List<String>>> terms = Arbitraries.of(
                details("THEME", "SAFE_DIGITAL_USE"),
                details("THEME", "SAFE_DIGITAL_USE", "FEES", "FREE"),
                details("THEME", "SAFE_DIGITAL_USE", "MODEL", MODEL),
                details("THEME", "UNDERSTANDING_DIGITAL_WORLD", "FEES", ""));
        Arbitrary<List<String>> released =
                Arbitraries.of("NAME", "PHONE", "FEES", "THEME").list().ofMaxSize(1);
        Arbitrary<LocalDate> day = Arbitraries.of(MARCH, TODAY.minusDays(1), TODAY);
        Arbitrary<OfferLevel> level = Arbitraries.of(OfferLevel.class);
        Arbitrary<String> source = Arbitraries.of("list--1", "list--2");
        Arbitrary<List<ReportedOffer>> offers = Combinators.combine(Arbitraries.of("a", "b"), level, terms)
                .as(ReportedOffer::new)
                .list()
                .ofMaxSize(2);
        SourceFormat list = SourceFormat.FRANCE_SERVICES;
        return Arbitraries.oneOf(
                Combinators.combine(structure, record).as(RegisterStructure::new),
                Combinators.combine(
                                structure,
                                source,
                                day,
                                record,
                                offers,
                                Arbitraries.just(PLACE).injectNull(0.5))
                        .as((id, from, on, it, services, place) ->
                                new ReportStructure(id, list, from, on, it, services, place)),
                Combinators.combine(structure, record, released).as(CorrectStructure::new),
                Combinators.combine(structure, day, Arbitraries.of(MARCH, TODAY).injectNull(0.3))
                        .as((id, from, until) ->
                                new DeclareHabilitation(HABILITATION, id, HabilitationKind.DUPLEX, from, until, null)),
                structure.map(id -> new ConfirmHabilitation(HABILITATION, id)),
                structure.map(id -> new EndHabilitation(HABILITATION, id, HabilitationEnding.GIVEN_UP)),
                structure.list().ofMinSize(1).ofMaxSize(2).map(of -> new OpenPost(POST, of, "CN", null)),
                structure.map(id -> new RenamePost(POST, id, "CN " + id.charAt(0))),
                structure.map(id -> new SharePost(POST, id)),
                structure.map(id -> new UnsharePost(POST, id)),
                structure.map(id -> new ClosePost(POST, id, PostClosure.OTHER)),
                terms.map(of -> new PublishOfferModel(MODEL, model(of))),
                terms.map(of -> new ReviseOfferModel(MODEL, model(of))),
                Arbitraries.just(new WithdrawOfferModel(MODEL)),
                structure.map(ConfirmStructure::new),
                structure.map(id -> new AttachPlace(id, PLACE)),
                structure.map(id -> new DetachPlace(id, PLACE)),
                Combinators.combine(structure, Arbitraries.of(CapacityStatus.class))
                        .as((id, capacity) -> new DeclareCapacity(id, capacity, null)),
                structure.map(id -> new SuspendStructure(id, SuspensionReason.OTHER, null)),
                structure.map(ResumeStructure::new),
                Combinators.combine(structure, structure)
                        .as((id, into) -> new MergeStructures(id, into, List.of(Resemblance.VERIFIED))),
                Combinators.combine(structure, structure).as(UndoMerge::new),
                structure.map(id -> new CloseStructure(id, ClosureReason.CEASED)),
                Combinators.combine(structure, level, terms).as((id, it, of) -> new PublishOffer(id, OFFER, it, of)),
                Combinators.combine(structure, offer, terms, released).as(CorrectOffer::new),
                Combinators.combine(structure, offer).as(ConfirmOffer::new),
                Combinators.combine(structure, offer).as(WithdrawOffer::new),
                Arbitraries.just(new RegisterPlace(PLACE, named("Halle"))),
                Combinators.combine(source, day)
                        .as((from, on) -> new ReportPlace(PLACE, list, from, on, named("Halle"))),
                Arbitraries.of("49000", "49100").map(it -> new CorrectPlace(PLACE, details("POSTCODE", it), List.of())),
                Arbitraries.just(new ClosePlace(PLACE, ClosureReason.CEASED)));
    }

    private static Content model(Map<String, List<String>> terms) {
        SortedMap<String, List<String>> said = new TreeMap<>(terms);
        said.remove("MODEL");
        return new Content(details("NAME", "Offre", "SOURCE_NAME", "Charte"), said, List.of());
    }

    private static List<DomainEvent> history(List<Command> commands) {
        List<DomainEvent> events = new ArrayList<>();
        commands.forEach(command -> obey(events, command));
        return events;
    }

    /** Whether the command was done; a refusal changes nothing. */
    private static boolean obey(List<DomainEvent> events, Command command) {
        try {
            events.addAll(decide(events, command));
            return true;
        } catch (Rejected refused) {
            return false;
        }
    }

    private static List<? extends DomainEvent> decide(List<DomainEvent> events, Command command) {
        return new Given(events, Actor.SYSTEM, TODAY).decide(command);
    }

    private static Object outcome(List<DomainEvent> events, Command command) {
        try {
            return decide(events, command);
        } catch (Rejected refused) {
            return refused.rejections();
        }
    }

    private static Object outcomeOfWhole(List<DomainEvent> events, Command command) {
        try {
            return new Given(events, Actor.SYSTEM, TODAY).decideKnowingEverything(command);
        } catch (Rejected refused) {
            return refused.rejections();
        }
    }

    private static void assertNamed(Sheet sheet) {
        assertThat(sheet.said().value("NAME")).isNotNull();
        assertThat(sheet.said().value("COMMUNE")).isNotNull();
    }
}
