package fr.convergence.infra.application.reminder;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may choose about short messages, as {@code --convergence.sms.<name>=…}.
 *
 * @param url where {@link HttpSmsGateway} posts them; none are sent without
 * @param token sent as a bearer token; null where the gateway wants none
 * @param sender who they come from, as telephones show it: at most eleven letters and figures
 */
@ConfigurationProperties("convergence.sms")
record ReminderSettings(
        @Nullable URI url,
        @Nullable String token,
        @DefaultValue("Convergence") String sender) {

    /** Not the token. */
    @Override
    public String toString() {
        return "ReminderSettings[" + url + ", " + sender + "]";
    }
}
