package fr.convergence.infra.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSmsGatewayTest {

    private final SmsServer server = SmsServer.up();
    private final HttpSmsGateway gateway = new HttpSmsGateway(server.address(), "secret", "Convergence");
    private final Sms sms = new Sms(UUID.randomUUID(), "+33612345678", "Rappel : demain à 14 h.");

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void a_message_is_posted_with_its_id_as_the_key_by_which_it_is_known_again() {
        gateway.send(sms);
        SmsServer.Taken taken = server.taken().getFirst();
        assertThat(taken.message().path("to").asString()).isEqualTo("+33612345678");
        assertThat(taken.message().path("text").asString()).isEqualTo("Rappel : demain à 14 h.");
        assertThat(taken.message().path("sender").asString()).isEqualTo("Convergence");
        assertThat(taken.message().path("id").asString()).isEqualTo(sms.id().toString());
        assertThat(taken.key()).isEqualTo(sms.id().toString());
        assertThat(taken.authorization()).isEqualTo("Bearer secret");
    }

    @Test
    void where_the_gateway_wants_no_token_none_is_sent() {
        new HttpSmsGateway(server.address(), null, "Convergence").send(sms);
        assertThat(server.taken().getFirst().authorization()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"302, true", "400, true", "401, true", "408, false", "429, false", "500, false", "503, false"})
    void what_is_not_taken_says_whether_it_may_be_later(int status, boolean forGood) {
        server.answer(status);
        SmsGateway.NotTaken refused = catchThrowableOfType(SmsGateway.NotTaken.class, () -> gateway.send(sms));
        assertThat(refused).hasMessageContaining(String.valueOf(status)).hasMessageNotContaining("+336");
        assertThat(refused.forGood()).isEqualTo(forGood);
    }

    @Test
    void a_gateway_that_is_down_may_take_it_later() {
        server.close();
        SmsGateway.NotTaken refused = catchThrowableOfType(SmsGateway.NotTaken.class, () -> gateway.send(sms));
        assertThat(refused.forGood()).isFalse();
    }

    @Test
    void nothing_of_a_message_is_written_by_accident() {
        assertThat(sms.toString()).doesNotContain("+336", "Rappel");
        assertThat(new ReminderSettings(server.address(), "secret", "Convergence").toString())
                .doesNotContain("secret");
    }
}
