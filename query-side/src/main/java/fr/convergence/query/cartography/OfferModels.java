package fr.convergence.query.cartography;

import fr.convergence.query.Moment;
import fr.convergence.query.ReadModels.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The national models there are at a moment, by identifier, each in the version in force then. */
record OfferModels(Map<String, OfferModel> byId) {

    /** For answers that show none. */
    static final OfferModels NONE = new OfferModels(Map.of());

    /** All of them: they are few, and many offers follow one. */
    static OfferModels at(Moment moment, Snapshot snapshot, JsonMapper rows) {
        return new OfferModels(snapshot
                .sql()
                .sql("select to_json(m) from offer_model m where " + moment.holds("m"))
                .params(moment.parameters())
                .query(String.class)
                .list()
                .stream()
                .map(row -> OfferModel.of(rows.readValue(row, KnownOfferModel.class), moment.today()))
                .collect(Collectors.toMap(OfferModel::id, Function.identity())));
    }

    @Nullable OfferModel get(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    List<OfferModel> inOrder() {
        return byId.values().stream().sorted(OfferModel.ORDER).toList();
    }
}
