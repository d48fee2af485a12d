package fr.convergence.infra.application.exports;

import fr.convergence.infra.application.imports.Cells;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.territory.Commune;
import fr.convergence.kernel.territory.Department;
import fr.convergence.kernel.territory.Epci;
import fr.convergence.kernel.territory.Region;
import fr.convergence.kernel.territory.Territory;
import fr.convergence.query.WeeklyHours;
import fr.convergence.query.cartography.PublishedCartography.Extract;
import fr.convergence.query.cartography.PublishedChange;
import fr.convergence.query.cartography.PublishedRecord;
import fr.convergence.query.cartography.PublishedRecord.PublishedOffer;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the tables: an organization is a structure, a service one of its offers, a location a place. Hours and telephone are of the
 * structure, which HSDS tells of each service at each place.
 */
final class HsdsRows {

    /** Whoever reads a table of the specification takes an empty cell for one that is missing. */
    private static final String NOTHING = "(aucune valeur)";

    private static final Map<String, Function<PublishedRecord, Stream<HsdsRow>>> OF_RECORDS = Map.ofEntries(
            Map.entry("organization", record -> Stream.of(organization(record))),
            Map.entry("organization_identifier", HsdsRows::identifiers),
            Map.entry("contact", HsdsRows::contacts),
            Map.entry("phone", HsdsRows::phones),
            Map.entry("location", record -> of(record, HsdsRows::location)),
            Map.entry("address", record -> of(record, HsdsRows::address)),
            Map.entry("accessibility", HsdsRows::accessibility),
            Map.entry("service", record -> each(record, HsdsRows::service)),
            Map.entry("service_at_location", record -> each(record, HsdsRows::atLocation)),
            Map.entry("schedule", HsdsRows::schedules),
            Map.entry("cost_option", record -> each(record, HsdsRows::costs)),
            Map.entry("required_document", record -> each(record, HsdsRows::documents)),
            Map.entry("service_area", record -> each(record, HsdsRows::areas)),
            Map.entry("attribute", HsdsRows::attributes));

    private HsdsRows() {}

    /** Hands over the rows of a table, some of them several times; none of a table of which the cartography knows nothing. */
    static void of(String table, Extract extract, Consumer<HsdsRow> reader) {
        switch (table) {
            case "taxonomy" ->
                HsdsTaxonomy.all().stream().map(HsdsRows::taxonomy).forEach(reader);
            case "taxonomy_term" ->
                HsdsTaxonomy.all().stream().flatMap(HsdsRows::terms).forEach(reader);
            case "meta_table_description" ->
                reader.accept(HsdsRow.named(table)
                        .with("name", "Convergence : cartographie publiée d'un département")
                        .with("language", "fr")
                        .with("character_set", "UTF-8"));
            case "metadata" -> extract.forEachChange(change -> reader.accept(metadata(change)));
            default -> {
                Function<PublishedRecord, Stream<HsdsRow>> rows = OF_RECORDS.get(table);
                if (rows != null) {
                    extract.forEach(record -> rows.apply(record).forEach(reader));
                }
            }
        }
    }

    private static HsdsRow organization(PublishedRecord record) {
        return HsdsRow.of(record.structureId())
                .with("name", record.values(StructureField.NAME))
                .with("description", description(record))
                .with("email", DataInclusionStructure.alone(record.values(StructureField.EMAILS)))
                .with("website", DataInclusionStructure.alone(record.values(StructureField.WEBSITES)));
    }

    /** Its role in its own words; what it is, where it said nothing of it. */
    private static String description(PublishedRecord record) {
        List<String> said = Stream.of(StructureField.ROLE_SUMMARY, StructureField.ROLE_DETAIL)
                .flatMap(field -> record.values(field).stream())
                .distinct()
                .toList();
        if (!said.isEmpty()) {
            return String.join("\n", said);
        }
        String is = Stream.of(StructureField.NETWORKS, StructureField.KINDS)
                .flatMap(field -> labels(record, field).stream())
                .collect(Collectors.joining(", "));
        return is.isEmpty() ? record.values(StructureField.NAME).getFirst() : is;
    }

    /** The SIRET, and the identifier under which the list that it came from speaks of it. */
    private static Stream<HsdsRow> identifiers(PublishedRecord record) {
        Stream<HsdsRow> sirets =
                record.values(StructureField.SIRET).stream().map(siret -> identifier(record, "SIRET", siret));
        String first = record.id().split("/", 2)[0];
        return Stream.concat(sirets, Stream.of(identifier(record, record.source(), first)));
    }

    private static HsdsRow identifier(PublishedRecord record, String type, String identifier) {
        return HsdsRow.named("organization_identifier", record.structureId(), type)
                .with("organization_id", record.structureId())
                .with("identifier_type", type)
                .with("identifier", identifier);
    }

    /** The addresses for which the organization itself has no room. */
    private static Stream<HsdsRow> contacts(PublishedRecord record) {
        return record.values(StructureField.EMAILS).stream()
                .filter(Cells::alone)
                .skip(1)
                .map(email -> HsdsRow.named("contact", record.structureId(), email)
                        .with("organization_id", record.structureId())
                        .with("email", email));
    }

    private static Stream<HsdsRow> phones(PublishedRecord record) {
        return record.values(StructureField.PHONE).stream()
                .map(number -> HsdsRow.named("phone", record.structureId())
                        .with("organization_id", record.structureId())
                        .with("number", number)
                        .with("type", "voice"));
    }

    private static Stream<HsdsRow> of(PublishedRecord record, BiFunction<PublishedRecord, UUID, Stream<HsdsRow>> rows) {
        UUID place = record.placeId();
        return place == null ? Stream.empty() : rows.apply(record, place);
    }

    private static Stream<HsdsRow> location(PublishedRecord record, UUID place) {
        HsdsRow row = HsdsRow.of(place)
                .with("location_type", "physical")
                .with("name", record.values(PlaceField.NAME))
                .with("description", labels(record, PlaceField.ITINERANCE));
        Position.of(record)
                .ifPresent(position -> row.with("latitude", Position.text(position.latitude()))
                        .with("longitude", Position.text(position.longitude())));
        return Stream.of(row);
    }

    /** None without a street or a postcode, which the specification asks for. */
    private static Stream<HsdsRow> address(PublishedRecord record, UUID place) {
        List<String> street = record.values(PlaceField.ADDRESS);
        List<String> postcode = record.values(PlaceField.POSTCODE);
        if (street.isEmpty() || postcode.isEmpty()) {
            return Stream.empty();
        }
        String commune = record.values(StructureField.COMMUNE).getFirst();
        Territory territory = Territory.current();
        return Stream.of(HsdsRow.named("address", place)
                .with("location_id", place)
                .with("address_1", street)
                .with("address_2", record.values(PlaceField.ADDRESS_COMPLEMENT))
                .with("city", record.communeName())
                .with("region", territory.regionOf(commune).map(Region::name).orElse(""))
                .with(
                        "state_province",
                        territory.departmentOf(commune).map(Department::name).orElse(""))
                .with("postal_code", postcode)
                .with("country", "FR")
                .with("address_type", "physical"));
    }

    private static Stream<HsdsRow> accessibility(PublishedRecord record) {
        return of(
                record,
                (_, place) -> record.values(PlaceField.ACCESSIBILITY_URL).stream()
                        .map(page -> HsdsRow.named("accessibility", place)
                                .with("location_id", place)
                                .with("description", "Fiche Acceslibre")
                                .with("url", page)));
    }

    private static Stream<HsdsRow> each(
            PublishedRecord record, BiFunction<PublishedRecord, PublishedOffer, Stream<HsdsRow>> rows) {
        return record.offers().stream().flatMap(offer -> rows.apply(record, offer));
    }

    private static Stream<HsdsRow> service(PublishedRecord record, PublishedOffer offer) {
        List<String> theme = labels(offer, OfferField.THEME);
        boolean open = record.status() == StructureStatus.ACTIVE;
        return Stream.of(HsdsRow.of(offer.id())
                .with("organization_id", record.structureId())
                .with("name", offer.values(OfferField.NAME).isEmpty() ? theme : offer.values(OfferField.NAME))
                .with("description", lines(theme, offer.values(OfferField.PROCEDURES)))
                .with("url", DataInclusionStructure.alone(record.values(StructureField.APPOINTMENT_URL)))
                .with("status", open ? "active" : "temporarily closed")
                .with(
                        "application_process",
                        lines(either(record, offer, OfferField.ACCESS_MODES, StructureField.ACCESS_MODES)))
                .with("fees_description", lines(either(record, offer, OfferField.FEES, StructureField.FEES)))
                .with(
                        "eligibility_description",
                        lines(
                                either(record, offer, OfferField.PUBLICS, StructureField.PUBLICS),
                                offer.values(OfferField.PRECONDITIONS)))
                .with("assured_date", record.knownOn())
                .with("alert", lines(offer.values(OfferField.EXCLUSIONS))));
    }

    private static Stream<HsdsRow> atLocation(PublishedRecord record, PublishedOffer offer) {
        return of(
                record,
                (_, place) -> Stream.of(HsdsRow.of(atLocation(offer, place))
                        .with("service_id", offer.id())
                        .with("location_id", place)));
    }

    private static UUID atLocation(PublishedOffer offer, UUID place) {
        return HsdsRow.id("service_at_location", offer.id(), place);
    }

    private static Stream<HsdsRow> schedules(PublishedRecord record) {
        List<String> hours = record.values(StructureField.OPENING_HOURS);
        return hours.isEmpty()
                ? Stream.empty()
                : schedules(
                        record,
                        hours.getFirst(),
                        WeeklyHours.of(hours.getFirst()).orElse(List.of()));
    }

    private static Stream<HsdsRow> schedules(PublishedRecord record, String hours, List<WeeklyHours.Open> week) {
        return each(record, (_, offer) -> schedules(record.placeId(), offer, hours, week));
    }

    /** An ordinary week, a row for each time; what is not one, as it is written. */
    private static Stream<HsdsRow> schedules(
            @Nullable UUID place, PublishedOffer offer, String hours, List<WeeklyHours.Open> week) {
        UUID of = place == null ? offer.id() : atLocation(offer, place);
        String column = place == null ? "service_id" : "service_at_location_id";
        if (week.isEmpty()) {
            return Stream.of(HsdsRow.named("schedule", of).with(column, of).with("description", hours));
        }
        return IntStream.range(0, week.size())
                .mapToObj(time -> HsdsRow.named("schedule", of, time)
                        .with(column, of)
                        .with("freq", "WEEKLY")
                        .with("byday", days(week.get(time).days()))
                        .with("opens_at", week.get(time).from())
                        .with("closes_at", week.get(time).to())
                        .with("notes", hours));
    }

    /** As RFC 5545 writes them. */
    private static String days(Set<DayOfWeek> days) {
        return days.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 2))
                .map(day -> day.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static Stream<HsdsRow> costs(PublishedRecord record, PublishedOffer offer) {
        return either(record, offer, OfferField.FEES, StructureField.FEES).stream()
                .map(fee -> HsdsRow.named("cost_option", offer.id(), fee)
                        .with("service_id", offer.id())
                        .with("option", fee));
    }

    private static Stream<HsdsRow> documents(PublishedRecord record, PublishedOffer offer) {
        return offer.values(OfferField.DOCUMENTS).stream()
                .map(document -> HsdsRow.named("required_document", offer.id(), document)
                        .with("service_id", offer.id())
                        .with("document", document));
    }

    /** Codes of the territory, which INSEE names. */
    private static Stream<HsdsRow> areas(PublishedRecord record, PublishedOffer offer) {
        return offer.values(OfferField.ZONE).stream()
                .map(code -> HsdsRow.named("service_area", offer.id(), code)
                        .with("service_id", offer.id())
                        .with("name", named(code))
                        .with("extent", code)
                        .with("extent_type", "text"));
    }

    /** A commune, an EPCI or a department; a code that is none any more is told as it is. */
    private static String named(String code) {
        Territory territory = Territory.current();
        return territory
                .commune(code)
                .map(Commune::name)
                .or(() -> territory.epci(code).map(Epci::name))
                .or(() -> territory.department(code).map(Department::name))
                .orElse(code);
    }

    private static Stream<HsdsRow> attributes(PublishedRecord record) {
        List<HsdsRow> rows = new ArrayList<>();
        HsdsTaxonomy.OF_STRUCTURES.forEach((field, taxonomy) ->
                rows.addAll(attributes("organization", record.structureId(), taxonomy, record.values(field))));
        UUID place = record.placeId();
        if (place != null) {
            HsdsTaxonomy.OF_PLACES.forEach(
                    (field, taxonomy) -> rows.addAll(attributes("location", place, taxonomy, record.values(field))));
        }
        for (PublishedOffer offer : record.offers()) {
            HsdsTaxonomy.OF_OFFERS.forEach(
                    (field, taxonomy) -> rows.addAll(attributes("service", offer.id(), taxonomy, offer.values(field))));
            rows.addAll(attributes(
                    "service",
                    offer.id(),
                    HsdsTaxonomy.LEVEL,
                    List.of(offer.level().name())));
        }
        return rows.stream();
    }

    private static List<HsdsRow> attributes(String entity, UUID of, HsdsTaxonomy taxonomy, List<String> codes) {
        return codes.stream()
                .flatMap(code -> taxonomy.term(code).stream())
                .map(term -> HsdsRow.named("attribute", of, term.id())
                        .with("link_id", of)
                        .with("taxonomy_term_id", term.id())
                        .with("link_type", taxonomy.name())
                        .with("link_entity", entity)
                        .with("value", term.label()))
                .toList();
    }

    private static HsdsRow taxonomy(HsdsTaxonomy taxonomy) {
        return HsdsRow.of(taxonomy.id())
                .with("name", taxonomy.name())
                .with("description", taxonomy.french())
                .with("version", taxonomy.version());
    }

    /** Its code is its own among those of all taxonomies. */
    private static Stream<HsdsRow> terms(HsdsTaxonomy taxonomy) {
        return taxonomy.terms().stream()
                .map(term -> HsdsRow.of(term.id())
                        .with("code", taxonomy.name() + ":" + term.code())
                        .with("name", term.label())
                        .with("description", taxonomy.french() + " : " + term.label())
                        .with("taxonomy", taxonomy.name())
                        .with("language", "fr")
                        .with("taxonomy_id", taxonomy.id()));
    }

    private static HsdsRow metadata(PublishedChange change) {
        String resource = switch (change.subject()) {
            case STRUCTURE -> "organization";
            case OFFER -> "service";
            case PLACE -> "location";
        };
        return HsdsRow.named("metadata", change.recordId(), change.position(), change.action(), change.field())
                .with("resource_id", change.recordId())
                .with("resource_type", resource)
                .with("last_action_date", FrenchDay.at(change.at()))
                .with("last_action_type", change.action().name().toLowerCase(Locale.ROOT))
                .with("field_name", change.field())
                .with("previous_value", told(change.before()))
                .with("replacement_value", told(change.after()))
                .with("updated_by", change.by().label());
    }

    private static String told(List<String> values) {
        return values.isEmpty() ? NOTHING : lines(values);
    }

    @SafeVarargs
    private static String lines(List<String>... texts) {
        return Stream.of(texts).flatMap(List::stream).collect(Collectors.joining("\n"));
    }

    /** What an offer says in French words; what it does not say, its structure says for it. */
    private static List<String> either(
            PublishedRecord record, PublishedOffer offer, OfferField field, StructureField otherwise) {
        return offer.values(field).isEmpty() ? labels(record, otherwise) : labels(offer, field);
    }

    private static List<String> labels(PublishedRecord record, StructureField field) {
        return Objects.requireNonNull(HsdsTaxonomy.OF_STRUCTURES.get(field)).labels(record.values(field));
    }

    private static List<String> labels(PublishedRecord record, PlaceField field) {
        return Objects.requireNonNull(HsdsTaxonomy.OF_PLACES.get(field)).labels(record.values(field));
    }

    private static List<String> labels(PublishedOffer offer, OfferField field) {
        return Objects.requireNonNull(HsdsTaxonomy.OF_OFFERS.get(field)).labels(offer.values(field));
    }
}
