package fr.convergence.infra.application.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of a person, as the structure that accompanies it wrote it down. Each of it may be absent.
 *
 * @param name first and last name
 * @param phone in any spelling
 * @param address the postal one, without the commune
 * @param commune of residence, its INSEE code
 * @param language in which the person is at ease
 * @param healthToKnow of health or disability, what the welcome must take into account
 * @param note anything else that the receiver needs
 * @param senderReference the file number of the structure that sends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonalData(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String language,
        @Nullable String healthToKnow,
        @Nullable String note,
        @Nullable String senderReference) {

    /** Once erased, or never said. */
    static final PersonalData NONE = new PersonalData(null, null, null, null, null, null, null, null, null);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** As it is sealed. */
    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    static PersonalData of(byte[] bytes) {
        return JSON.readValue(bytes, PersonalData.class);
    }

    /** Not what it holds: whatever shows an object by accident, a log for one, shows nothing of the person. */
    @Override
    public String toString() {
        return "PersonalData[…]";
    }
}
