package fr.convergence.infra.application.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands what is written over to a mail server. */
public final class Smtp {

    private final JavaMailSender server;
    private final String from;
    private final boolean simulated;

    /** @param simulated whether nothing may leave */
    Smtp(JavaMailSender server, String from, boolean simulated) {
        this.server = server;
        this.from = from;
        this.simulated = simulated;
    }

    /**
     * Sends it. However often the same letter is sent, it bears the same Message-ID, by which mailboxes know it again; and it says that no
     * person wrote it (RFC 3834), so that none answers by itself.
     *
     * @param id the same for the same text, however often it is sent
     * @throws MailException when the server does not take it, or the store is simulated
     */
    public void send(UUID id, String address, String subject, String body) {
        if (simulated) {
            throw new MailSendException("a letter that was made up goes nowhere");
        }
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper text = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            text.setFrom(from);
            text.setTo(address);
            text.setSubject(subject);
            text.setText(body);
            message.setHeader("Message-ID", "<" + id + from.substring(from.lastIndexOf('@')) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException unusable) {
            throw new MailPreparationException(unusable);
        }
        server.send(message);
    }
}
