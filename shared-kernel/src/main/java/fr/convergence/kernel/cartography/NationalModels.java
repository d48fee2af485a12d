package fr.convergence.kernel.cartography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The national models of offers that Convergence brings with it, each in its newest edition. */
public final class NationalModels {

    /** The offer that every France services holds. */
    public static final NationalModel FRANCE_SERVICES = load("france-services-1");

    private NationalModels() {}

    /**
     * One edition of one model, as its file says it.
     *
     * @param modelId the model's own identifier, a UUID; the same in every edition
     * @param edition counts from 1; another content is another edition
     * @param about as in {@link OfferModelEvent}
     * @param terms as in {@link OfferModelEvent}
     * @param procedures as in {@link OfferModelEvent}
     */
    public record NationalModel(
            String modelId,
            int edition,
            Map<String, List<String>> about,
            Map<String, List<String>> terms,
            Map<String, List<String>> procedures) {}

    /** All of them. */
    public static List<NationalModel> all() {
        return List.of(FRANCE_SERVICES);
    }

    private static NationalModel load(String name) {
        String resource = "models/" + name + ".json";
        try (InputStream file = Objects.requireNonNull(NationalModels.class.getResourceAsStream(resource), resource)) {
            JsonNode model = JsonMapper.shared().readTree(file);
            return new NationalModel(
                    model.required("modelId").stringValue(),
                    model.required("edition").intValue(),
                    values(model.required("about")),
                    values(model.required("terms")),
                    values(model.required("procedures")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    private static Map<String, List<String>> values(JsonNode fields) {
        return JsonMapper.shared().convertValue(fields, new TypeReference<Map<String, List<String>>>() {});
    }
}
