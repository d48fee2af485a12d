package fr.convergence.query.cartography;

import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferModelField;
import fr.convergence.kernel.cartography.Operator;
import fr.convergence.kernel.cartography.PersonalDataHandling;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.Theme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of the national model of an offer.
 *
 * @param today the day the answer speaks of
 */
record OfferModel(KnownOfferModel model, KnownOfferModel.Version shown, LocalDate today) {

    static final Comparator<OfferModel> ORDER = Comparator.<OfferModel, String>comparing(it -> Normal.form(it.name()))
            .thenComparing(OfferModel::id);

    /** Who says so. */
    record Source(
            String name, @Nullable String url, @Nullable LocalDate date) {}

    /** What it helps with at one operator. */
    record OperatorProcedures(Operator operator, List<String> names) {}

    /** The version in force on a day; the newest where none is. */
    static OfferModel of(KnownOfferModel model, LocalDate today) {
        return versions(model, today)
                .filter(OfferModel::inForce)
                .findFirst()
                .orElseGet(() -> new OfferModel(model, model.versions().getLast(), today));
    }

    /** The newest first. */
    private static Stream<OfferModel> versions(KnownOfferModel model, LocalDate today) {
        return model.versions().reversed().stream().map(version -> new OfferModel(model, version, today));
    }

    /** Another version of the same model; empty when it has none of that number. */
    Optional<OfferModel> at(int version) {
        return versions().stream().filter(other -> other.version() == version).findFirst();
    }

    private boolean inForce() {
        LocalDate from = validFrom();
        LocalDate until = validUntil();
        return model.withdrawnOn() == null
                && (from == null || !from.isAfter(today))
                && (until == null || !until.isBefore(today));
    }

    /** What the version says of a term. */
    List<String> values(OfferField field) {
        List<String> said = shown.terms().getOrDefault(field.name(), List.of());
        return field == OfferField.PROCEDURES
                ? Stream.concat(said.stream(), operatorProcedures().stream().flatMap(of -> of.names().stream()))
                        .distinct()
                        .toList()
                : said;
    }

    /** What an offer that follows it says of a term, or leaves to the version in force to say. */
    List<String> completes(OfferField field, List<String> here) {
        return here.isEmpty() && field.ofModel() && current() ? values(field) : here;
    }

    public String id() {
        return model.id();
    }

    public String name() {
        return about(OfferModelField.NAME).orElseThrow();
    }

    public int version() {
        return shown.version();
    }

    /** Whether it is the version in force on the day the answer speaks of. */
    public boolean current() {
        return inForce() && of(model, today).version() == version();
    }

    public LocalDate publishedOn() {
        return shown.publishedOn();
    }

    public @Nullable LocalDate withdrawnOn() {
        return model.withdrawnOn();
    }

    public @Nullable LocalDate validFrom() {
        return day(OfferModelField.VALID_FROM);
    }

    public @Nullable LocalDate validUntil() {
        return day(OfferModelField.VALID_UNTIL);
    }

    public @Nullable String description() {
        return about(OfferModelField.DESCRIPTION).orElse(null);
    }

    public Source source() {
        return new Source(
                about(OfferModelField.SOURCE_NAME).orElseThrow(),
                about(OfferModelField.SOURCE_URL).orElse(null),
                day(OfferModelField.SOURCE_DATE));
    }

    public Theme theme() {
        return codes(OfferField.THEME, Theme.class).getFirst();
    }

    public List<Operator> operators() {
        return Offer.operators(values(OfferField.OPERATORS));
    }

    /** Those of every operator and of none in particular. */
    public List<String> procedures() {
        return values(OfferField.PROCEDURES);
    }

    /** In the order of the operators; those without any are left out. */
    public List<OperatorProcedures> operatorProcedures() {
        return operators().stream()
                .filter(operator -> shown.procedures().containsKey(operator.code()))
                .map(operator ->
                        new OperatorProcedures(operator, shown.procedures().getOrDefault(operator.code(), List.of())))
                .toList();
    }

    public @Nullable InterventionLevel interventionLevel() {
        return codes(OfferField.INTERVENTION_LEVEL, InterventionLevel.class).stream()
                .findFirst()
                .orElse(null);
    }

    public List<SupportMode> modes() {
        return codes(OfferField.MODES, SupportMode.class);
    }

    public List<Public> publics() {
        return codes(OfferField.PUBLICS, Public.class);
    }

    public List<AccessMode> accessModes() {
        return codes(OfferField.ACCESS_MODES, AccessMode.class);
    }

    public List<Fee> fees() {
        return codes(OfferField.FEES, Fee.class);
    }

    public List<String> preconditions() {
        return values(OfferField.PRECONDITIONS);
    }

    public List<String> documents() {
        return values(OfferField.DOCUMENTS);
    }

    public @Nullable PersonalDataHandling personalData() {
        return codes(OfferField.PERSONAL_DATA, PersonalDataHandling.class).stream()
                .findFirst()
                .orElse(null);
    }

    public List<String> exclusions() {
        return values(OfferField.EXCLUSIONS);
    }

    /** Every version, the newest first. */
    public List<OfferModel> versions() {
        return versions(model, today).toList();
    }

    private Optional<String> about(OfferModelField field) {
        return shown.about().getOrDefault(field.name(), List.of()).stream().findFirst();
    }

    private @Nullable LocalDate day(OfferModelField field) {
        return about(field).map(LocalDate::parse).orElse(null);
    }

    private <E extends Enum<E>> List<E> codes(OfferField field, Class<E> vocabulary) {
        return values(field).stream()
                .map(code -> Enum.valueOf(vocabulary, code))
                .toList();
    }
}
