package fr.convergence.infra.application.message;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator may choose about e-mail, beside Spring Boot's {@code spring.mail}, as {@code --convergence.messages.<name>=…}.
 *
 * @param from the address letters come from; needed where {@code spring.mail.host} is given
 */
@ConfigurationProperties("convergence.messages")
record MessageSettings(@Nullable String from) {}
