package fr.convergence.command.cartography;

import fr.convergence.command.Boundary;
import fr.convergence.command.Circumstances;
import fr.convergence.command.Structures;
import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.Rejection;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationEnded;
import fr.convergence.kernel.cartography.HabilitationKind;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelPublished;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelRevised;
import fr.convergence.kernel.cartography.OfferModelEvent.OfferModelWithdrawn;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceCorrected;
import fr.convergence.kernel.cartography.PlaceEvent.PlaceRoomsDeclared;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.PostEvent.PostClosed;
import fr.convergence.kernel.cartography.PostEvent.PostOpened;
import fr.convergence.kernel.cartography.PostEvent.PostShared;
import fr.convergence.kernel.cartography.PostEvent.PostUnshared;
import fr.convergence.kernel.cartography.StructureEvent.OfferCorrected;
import fr.convergence.kernel.cartography.StructureEvent.OfferNoLongerReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferPublished;
import fr.convergence.kernel.cartography.StructureEvent.OfferReported;
import fr.convergence.kernel.cartography.StructureEvent.OfferWithdrawn;
import fr.convergence.kernel.cartography.StructureEvent.StructureCapacityDeclared;
import fr.convergence.kernel.cartography.StructureEvent.StructureResumed;
import fr.convergence.kernel.cartography.StructureEvent.StructureSuspended;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.referral.Door;
import fr.convergence.kernel.territory.Territory;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells other slices of structures what they may know. */
record StructuresOfCartography(Cartography now) implements Structures {

    /** Rooms of a place of which nobody told. */
    private static final int UNTOLD = 1;

    static final Structures NONE = new StructuresOfCartography(Cartography.NONE);

    @Override
    public Boundary identity(String structureId) {
        return StructureBoundary.existence(structureId);
    }

    @Override
    public Boundary door(String structureId) {
        Boundary door = identity(structureId)
                .or(Boundary.of(
                        "structure",
                        structureId,
                        StructureSuspended.class,
                        StructureResumed.class,
                        StructureCapacityDeclared.class));
        for (String one : now.oneWith(structureId)) {
            door = door.or(services(one));
        }
        for (String model : models(structureId)) {
            door = door.or(Boundary.of(
                    "offer-model",
                    model,
                    OfferModelPublished.class,
                    OfferModelRevised.class,
                    OfferModelWithdrawn.class));
        }
        return door;
    }

    @Override
    public Boundary place(String placeId) {
        return StructureBoundary.place(placeId);
    }

    @Override
    public Boundary rooms(String placeId) {
        return place(placeId).or(Boundary.of("place", placeId, PlaceCorrected.class, PlaceRoomsDeclared.class));
    }

    @Override
    public Boundary posts(String structureId) {
        Boundary posts = identity(structureId);
        for (String one : now.oneWith(structureId)) {
            posts = posts.or(Boundary.of(
                    "structure", one, PostOpened.class, PostShared.class, PostUnshared.class, PostClosed.class));
        }
        for (HeldPost held : postsOf(structureId)) {
            posts = posts.or(Boundary.of(
                    "post", held.postId(), PostOpened.class, PostShared.class, PostUnshared.class, PostClosed.class));
        }
        return posts;
    }

    private static Boundary services(String structureId) {
        return StructureBoundary.existence(structureId)
                .or(Boundary.of(
                        "structure",
                        structureId,
                        OfferPublished.class,
                        OfferReported.class,
                        OfferNoLongerReported.class,
                        OfferCorrected.class,
                        OfferWithdrawn.class,
                        HabilitationDeclared.class,
                        HabilitationEnded.class));
    }

    private Set<String> models(String structureId) {
        Set<String> models = new TreeSet<>();
        offers(structureId).forEach(offer -> models.addAll(offer.sheet().said().values(OfferField.MODEL.name())));
        return models;
    }

    @Override
    public Structures evolve(DomainEvent event) {
        return new StructuresOfCartography(now.evolve(event));
    }

    @Override
    public boolean exists(String structureId) {
        return now.structure(structureId).exists();
    }

    @Override
    public boolean closed(String structureId) {
        return now.structure(structureId).closed();
    }

    @Override
    public @Nullable String mergedInto(String structureId) {
        return now.structure(structureId).merging().into();
    }

    @Override
    public List<String> oneWith(String structureId) {
        return now.oneWith(structureId);
    }

    @Override
    public Optional<String> departmentOf(String structureId) {
        return departmentOf(now.structure(structureId).sheet(), StructureField.COMMUNE.name());
    }

    private static Optional<String> departmentOf(Sheet sheet, String commune) {
        return Optional.ofNullable(sheet.said().value(commune))
                .flatMap(Territory.current()::departmentOf)
                .map(department -> department.code());
    }

    @Override
    public boolean isOpenPlace(String placeId) {
        Place place = now.place(placeId);
        return place.exists() && !place.closed();
    }

    @Override
    public Optional<String> departmentOfPlace(String placeId) {
        return departmentOf(now.place(placeId).sheet(), PlaceField.COMMUNE.name());
    }

    @Override
    public int roomsOf(String placeId) {
        return Objects.requireNonNullElse(now.place(placeId).rooms(), UNTOLD);
    }

    @Override
    public boolean declaresRooms(String placeId) {
        return now.place(placeId).rooms() != null;
    }

    @Override
    public List<HeldPost> postsOf(String structureId) {
        List<String> ones = now.oneWith(structureId);
        return now.posts().entrySet().stream()
                .filter(post -> post.getValue().worksForAnyOf(ones))
                .map(post -> held(post.getKey(), post.getValue()))
                .toList();
    }

    private static HeldPost held(String postId, Post post) {
        PostOpened opened = post.opened();
        return new HeldPost(postId, post.isShared(), opened == null ? null : opened.openFrom(), post.closedOn());
    }

    @Override
    public List<Rejection> faultsOfCorrections(String path, Map<String, List<String>> details) {
        return FieldRules.STRUCTURE.faultsOfPart(path, details, List.of());
    }

    @Override
    public Map<String, List<String>> corrections(String structureId, Map<String, List<String>> details) {
        PartnerStructure structure = now.structure(structureId);
        return structure.merging().corrections(structure.sheet(), FieldRules.tidy(details));
    }

    @Override
    public List<? extends DomainEvent> correct(
            String structureId, Map<String, List<String>> details, Circumstances circumstances) {
        return ProposalDecisions.takeUp(now.structure(structureId), structureId, details, circumstances);
    }

    @Override
    public Door doorOf(String structureId, LocalDate day) {
        PartnerStructure structure = now.structure(structureId);
        StructureCapacityDeclared capacity = structure.capacity();
        StructureSuspended suspension = structure.suspension();
        CapacityStatus declared = capacity == null || isOver(capacity.until(), day) ? null : capacity.capacity();
        Set<String> networks = new TreeSet<>();
        now.oneWith(structureId)
                .forEach(one ->
                        networks.addAll(now.structure(one).sheet().said().values(StructureField.NETWORKS.name())));
        return new Door(
                offers(structureId).map(this::terms).toList(),
                networks,
                held(structureId, day),
                told(structureId),
                suspension != null && !isOver(suspension.until(), day),
                declared);
    }

    private static boolean isOver(@Nullable LocalDate until, LocalDate day) {
        return until != null && until.isBefore(day);
    }

    private Stream<Offer> offers(String structureId) {
        return now.oneWith(structureId).stream()
                .flatMap(one -> now.structure(one).offers().values().stream())
                .filter(offer -> offer.exists() && !offer.withdrawn() && !offer.noLongerReported());
    }

    /** Its own, and what it leaves to the model it follows. */
    private Map<String, List<String>> terms(Offer offer) {
        Map<String, List<String>> terms = new TreeMap<>(offer.sheet().said().shown());
        for (String followed : offer.sheet().said().values(OfferField.MODEL.name())) {
            OfferModel model = now.model(followed);
            if (model.said() != null && !model.withdrawn()) {
                model.said().terms().forEach(terms::putIfAbsent);
            }
        }
        return terms;
    }

    private Set<HabilitationKind> told(String structureId) {
        Set<HabilitationKind> told = EnumSet.noneOf(HabilitationKind.class);
        declared(structureId).forEach(habilitation -> told.add(habilitation.kind()));
        return told;
    }

    private Set<HabilitationKind> held(String structureId, LocalDate day) {
        Set<HabilitationKind> held = EnumSet.noneOf(HabilitationKind.class);
        declared(structureId)
                .filter(declared -> !now.habilitation(declared.habilitationId()).ended()
                        && !declared.validFrom().isAfter(day)
                        && !Habilitation.endsBefore(declared, day))
                .forEach(declared -> held.add(declared.kind()));
        return held;
    }

    private Stream<HabilitationDeclared> declared(String structureId) {
        List<String> ones = now.oneWith(structureId);
        return now.habilitations().values().stream()
                .map(Habilitation::declared)
                .flatMap(Stream::ofNullable)
                .filter(declared -> ones.contains(declared.structureId()));
    }
}
