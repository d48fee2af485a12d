package fr.convergence.query.cartography;

import static fr.convergence.kernel.cartography.StructureField.COMMUNE;
import static fr.convergence.kernel.cartography.StructureField.NAME;
import static fr.convergence.kernel.cartography.StructureField.ROLE_DETAIL;
import static fr.convergence.kernel.cartography.StructureField.ROLE_SUMMARY;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.cartography.HabilitationEvent.HabilitationDeclared;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.OperatorReferentField;
import fr.convergence.kernel.cartography.PartnershipField;
import fr.convergence.kernel.cartography.PartnershipKind;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SourcedDetails;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Epci;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.CopyRow;
import fr.convergence.query.cartography.KnownStructure.Declared;
import fr.convergence.query.cartography.KnownStructure.Standing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows that show what is known, their columns in the order of the lists here; a column bears the name of the field it
 * shows. A record without a name or a commune of France, or a service without a theme, is not shown.
 */
final class Rows {

    static final List<String> STRUCTURE = columns(
            "id readers department commune commune_name epci epci_name sort_name search status suspension_reason suspended_until"
                    + " closure_reason declared_capacity capacity_declared_on capacity_until known_on confirmed_on sources"
                    + " corrected_fields merged_from split_from_id ids",
            EnumSet.complementOf(EnumSet.of(COMMUNE)));
    static final List<String> OFFER = columns(
            "structure_id id readers department level sort_name known_on confirmed_on",
            EnumSet.allOf(OfferField.class));
    static final List<String> PLACE = columns(
            "id readers department commune commune_name sort_name open",
            EnumSet.complementOf(EnumSet.of(PlaceField.COMMUNE)));
    static final List<String> PARTNERSHIP = columns(
            "id readers structure_id partner_id operator kind known_on confirmed_on",
            EnumSet.allOf(PartnershipField.class));
    static final List<String> HABILITATION =
            columns("id readers structure_id kind since until reference known_on confirmed_on", List.of());
    static final List<String> POST = columns("id readers employer_id second_employer_id label open_since", List.of());
    static final List<String> OFFER_MODEL = columns("id readers withdrawn_on versions", List.of());
    static final List<String> REFERENT =
            columns("id readers department operator known_on confirmed_on", EnumSet.allOf(OperatorReferentField.class));
    static final List<String> ALIAS = columns("id readers survivor_id", List.of());
    static final List<String> DESK = columns("structure_id place_id readers department", List.of());

    private static final List<String> EVERYONE = List.of("public", "network");
    private static final List<String> PROFESSIONALS = List.of("network");

    private final JsonMapper json = JsonMapper.shared();
    private final Territory territory;

    Rows(Territory territory) {
        this.territory = territory;
    }

    private static List<String> columns(String own, Iterable<? extends Enum<?>> fields) {
        Stream.Builder<String> names = Stream.builder();
        Arrays.stream(own.split(" ")).forEach(names);
        fields.forEach(field -> names.add(field.name().toLowerCase(Locale.ROOT)));
        return names.build().toList();
    }

    /** Where a record is shown: the present commune of the one it names. */
    private record Seat(Commune commune, Department department) {}

    private @Nullable Seat seat(@Nullable String commune) {
        Commune present = commune == null ? null : territory.present(commune).orElse(null);
        return present == null
                ? null
                : territory
                        .departmentOf(present.insee())
                        .map(department -> new Seat(present, department))
                        .orElse(null);
    }

    /** The department whose cartography shows the structure; null when it is not shown. */
    @Nullable String department(United united) {
        Seat seat = shownAt(united);
        return seat == null ? null : seat.department().code();
    }

    /** A structure for which another one stands is shown by that one only. */
    private @Nullable Seat shownAt(United united) {
        boolean shown = united.own().merging().into() == null && united.value(NAME) != null;
        return shown ? seat(united.value(COMMUNE)) : null;
    }

    @Nullable String structure(United united) {
        String id = united.own().id();
        SourcedDetails details = united.said();
        String name = united.value(NAME);
        Seat seat = shownAt(united);
        if (seat == null || name == null) {
            return null;
        }
        CopyRow row = new CopyRow().add(id).addAll(EVERYONE);
        locate(row, seat);
        Epci epci = territory.epciOf(seat.commune().insee()).orElse(null);
        row.add(epci == null ? null : epci.code()).add(epci == null ? null : epci.name());
        row.add(Normal.form(name)).add(Normal.form(searched(name, seat, united)));
        stand(row, united.own().sheet().standing());
        declare(row, united.capacity());
        vouch(row, details, united.vouched());
        row.add(sources(details))
                .addAll(
                        details.sources().isEmpty()
                                ? List.of()
                                : details.corrections().keySet())
                .add(json.writeValueAsString(united.mergedFrom()))
                .add(united.own().sheet().splitFrom())
                .addAll(Stream.concat(Stream.of(id), united.others().stream().map(KnownStructure::id))
                        .toList());
        for (StructureField field : StructureField.values()) {
            if (field != COMMUNE) {
                show(row, united.values(field), field.several());
            }
        }
        return row.toString();
    }

    @Nullable String offer(String structure, KnownOffer offer, @Nullable String department) {
        SourcedDetails terms = offer.terms();
        if (department == null || !offer.offered() || terms.value(OfferField.THEME.name()) == null) {
            return null;
        }
        CopyRow row = new CopyRow()
                .add(structure)
                .add(offer.id())
                .addAll(offer.level() == OfferLevel.INFORMAL ? PROFESSIONALS : EVERYONE)
                .add(department)
                .add(offer.level())
                .add(Normal.form(text(terms.value(OfferField.NAME.name()))));
        vouch(row, terms, offer.vouched());
        for (OfferField field : OfferField.values()) {
            show(row, terms, field.name(), field.several());
        }
        return row.toString();
    }

    @Nullable String place(KnownPlace place) {
        SourcedDetails details = place.details();
        String name = details.value(PlaceField.NAME.name());
        Seat seat = seat(details.value(PlaceField.COMMUNE.name()));
        if (seat == null || name == null) {
            return null;
        }
        CopyRow row = new CopyRow().add(place.id()).addAll(EVERYONE);
        locate(row, seat);
        row.add(Normal.form(name)).add(place.open());
        for (PlaceField field : PlaceField.values()) {
            if (field != PlaceField.COMMUNE) {
                show(row, details, field.name(), false);
            }
        }
        return row.toString();
    }

    /** What was signed is shown to everyone; who to call, to professionals only. */
    @Nullable String partnership(KnownPartnership partnership) {
        if (partnership.kind() == null || partnership.ended()) {
            return null;
        }
        CopyRow row = new CopyRow()
                .add(partnership.id())
                .addAll(partnership.kind() == PartnershipKind.CONVENTION ? EVERYONE : PROFESSIONALS)
                .add(partnership.structureId())
                .add(partnership.partnerId())
                .add(partnership.operator())
                .add(partnership.kind())
                .add(partnership.knownOn())
                .add(partnership.confirmedOn());
        for (PartnershipField field : PartnershipField.values()) {
            show(row, partnership.terms().getOrDefault(field.name(), List.of()), field.several());
        }
        return row.toString();
    }

    @Nullable String habilitation(KnownHabilitation habilitation) {
        HabilitationDeclared declared = habilitation.declared();
        return declared == null || habilitation.ended()
                ? null
                : new CopyRow()
                        .add(habilitation.id())
                        .addAll(EVERYONE)
                        .add(declared.structureId())
                        .add(declared.kind())
                        .add(declared.validFrom())
                        .add(declared.validUntil())
                        .add(declared.reference())
                        .add(habilitation.knownOn())
                        .add(habilitation.confirmedOn())
                        .toString();
    }

    @Nullable String post(KnownPost post) {
        List<String> employers = post.employers();
        return employers.isEmpty() || post.closed()
                ? null
                : new CopyRow()
                        .add(post.id())
                        .addAll(EVERYONE)
                        .add(employers.getFirst())
                        .add(employers.size() > 1 ? employers.getLast() : null)
                        .add(post.label())
                        .add(post.openSince())
                        .toString();
    }

    /** The word of the country, shown to everyone, withdrawn or not. */
    @Nullable String offerModel(KnownOfferModel model) {
        return model.versions().isEmpty()
                ? null
                : new CopyRow()
                        .add(model.id())
                        .addAll(EVERYONE)
                        .add(model.withdrawnOn())
                        .add(json.writeValueAsString(model.versions()))
                        .toString();
    }

    /** Whom to call is for professionals only, and for the operator itself. */
    @Nullable String referent(KnownReferent referent) {
        if (referent.knownOn() == null || referent.withdrawn()) {
            return null;
        }
        CopyRow row = new CopyRow()
                .add(referent.id())
                .addAll(List.of(
                        "network", Actor.operatorScope(referent.operator(), String.valueOf(referent.department()))))
                .add(referent.department())
                .add(referent.operator())
                .add(referent.knownOn())
                .add(referent.confirmedOn());
        for (OperatorReferentField field : OperatorReferentField.values()) {
            show(row, referent.details().getOrDefault(field.name(), List.of()), field.several());
        }
        return row.toString();
    }

    @Nullable String alias(KnownStructure structure) {
        String into = structure.merging().into();
        return into == null
                ? null
                : new CopyRow().add(structure.id()).addAll(EVERYONE).add(into).toString();
    }

    @Nullable String desk(String structure, String place, @Nullable String department) {
        return department == null
                ? null
                : new CopyRow()
                        .add(structure)
                        .add(place)
                        .addAll(EVERYONE)
                        .add(department)
                        .toString();
    }

    private static void show(CopyRow row, SourcedDetails details, String field, boolean several) {
        show(row, details.values(field), several);
    }

    private static void show(CopyRow row, List<String> values, boolean several) {
        if (several) {
            row.addAll(values);
        } else {
            row.add(values.isEmpty() ? null : values.getFirst());
        }
    }

    private static void locate(CopyRow row, Seat seat) {
        row.add(seat.department().code())
                .add(seat.commune().insee())
                .add(seat.commune().name());
    }

    /** By the names of those it stands for, too. */
    private static String searched(String name, Seat seat, United united) {
        Stream<String> words = Stream.of(
                name, seat.commune().name(), text(united.value(ROLE_SUMMARY)), text(united.value(ROLE_DETAIL)));
        Stream<String> names = united.others().stream()
                .map(other -> text(other.sheet().details().value(NAME.name())));
        return Stream.concat(words, names).collect(Collectors.joining(" "));
    }

    private static void stand(CopyRow row, Standing standing) {
        row.add(standing.status())
                .add(standing.suspension())
                .add(standing.until())
                .add(standing.closure());
    }

    private static void declare(CopyRow row, @Nullable Declared capacity) {
        row.add(capacity == null ? null : capacity.capacity())
                .add(capacity == null ? null : capacity.on())
                .add(capacity == null ? null : capacity.until());
    }

    private static void vouch(CopyRow row, SourcedDetails details, Vouched vouched) {
        row.add(vouched.knownOn(details)).add(vouched.confirmedOn());
    }

    /** A source record as the column {@code sources} keeps it. */
    private record Origin(
            SourceFormat format,
            String id,
            @JsonProperty("reported_on") LocalDate reportedOn) {}

    private String sources(SourcedDetails details) {
        return json.writeValueAsString(details.sources().values().stream()
                .map(source -> new Origin(source.format(), source.id(), source.reportedOn()))
                .toList());
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
