package fr.convergence.infra.application.message;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What hands letters over to a mail server of a test. */
public final class SmtpOn {

    private SmtpOn() {}

    /** As the coordination, and without waiting long. */
    public static Smtp port(int port) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        smtp.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        smtp.getJavaMailProperties().put("mail.smtp.timeout", "1000");
        return new Smtp(smtp, "coordination@convergence.fr", false);
    }
}
