package fr.convergence.infra.application.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.DataDirectory;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.application.TestData;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class LinkTokensTest {

    private static final String KEY = "a key of thirty-two characters, or more";
    private static final Link LINK = new Link(
            Link.Kind.REFERRAL,
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            LocalDate.parse("2026-12-22"));

    private final LinkTokens tokens = tokens(KEY, "2026-11-22T10:00:00Z");

    private static LinkTokens tokens(String key, String instant) {
        return new LinkTokens(key(key), Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private static LinkKey key(@Nullable String key) {
        return new LinkKey(settings(key), new StaticListableBeanFactory().getBeanProvider(DataDirectory.class));
    }

    private static Settings settings(@Nullable String key) {
        return new Settings(
                Path.of("none"), false, null, null, null, false, null, null, null, URI.create("http://here"), key);
    }

    @Test
    void a_token_opens_what_it_was_made_for() {
        assertThat(tokens.read(Link.Kind.REFERRAL, tokens.of(LINK))).contains(LINK);
        assertThat(tokens.of(LINK)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_token_opens_until_its_last_day_in_france() {
        String token = tokens.of(LINK);
        assertThat(tokens(KEY, "2026-12-22T22:59:59Z").read(Link.Kind.REFERRAL, token))
                .contains(LINK);
        assertThat(tokens(KEY, "2026-12-22T23:00:00Z").read(Link.Kind.REFERRAL, token))
                .isEmpty();
    }

    @Test
    void no_bit_of_a_token_can_be_changed() {
        byte[] token = Base64.getUrlDecoder().decode(tokens.of(LINK));
        for (int bit = 0; bit < 8 * token.length; bit++) {
            byte[] changed = token.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(tokens.read(
                            Link.Kind.REFERRAL,
                            Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("bit " + bit)
                    .isEmpty();
        }
    }

    @Test
    void what_is_no_token_opens_nothing() {
        String token = tokens.of(LINK);
        for (String other : new String[] {"", "x", "é", token.substring(1), token + token, "../etc/passwd"}) {
            assertThat(tokens.read(Link.Kind.REFERRAL, other)).isEmpty();
        }
        assertThat(tokens(KEY + "!", "2026-11-22T10:00:00Z").read(Link.Kind.REFERRAL, token))
                .isEmpty();
    }

    @Test
    void a_form_is_good_for_its_link_and_for_a_day() {
        UUID answer = UUID.randomUUID();
        Link other =
                new Link(LINK.kind(), UUID.randomUUID().toString(), LINK.subjectId(), LINK.structureId(), LINK.until());
        String form = tokens.form(LINK, answer);
        assertThat(tokens.readForm(LINK, form)).contains(answer);
        assertThat(tokens.readForm(other, form)).isEmpty();
        assertThat(tokens(KEY, "2026-11-23T10:00:00Z").readForm(LINK, form)).contains(answer);
        assertThat(tokens(KEY, "2026-11-23T10:00:01Z").readForm(LINK, form)).isEmpty();
        assertThat(tokens.readForm(LINK, tokens.of(LINK))).isEmpty();
        assertThat(tokens.read(Link.Kind.REFERRAL, form)).isEmpty();
    }

    @Test
    void a_calendar_feed_is_opened_by_its_own_token_for_ever_and_by_no_other() {
        String feed = UUID.randomUUID().toString();
        String token = tokens.ofFeed(feed);
        assertThat(tokens.readFeed(token)).contains(feed);
        assertThat(tokens(KEY, "2046-11-22T10:00:00Z").readFeed(token)).contains(feed);
        assertThat(tokens(KEY + "!", "2026-11-22T10:00:00Z").readFeed(token)).isEmpty();
        assertThat(tokens.readFeed(tokens.of(LINK))).isEmpty();
        assertThat(tokens.read(Link.Kind.REFERRAL, token)).isEmpty();
        byte[] octets = Base64.getUrlDecoder().decode(token);
        for (int bit = 0; bit < 8 * octets.length; bit++) {
            byte[] changed = octets.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(tokens.readFeed(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("bit " + bit)
                    .isEmpty();
        }
    }

    @Test
    void a_link_of_one_kind_is_none_of_another() {
        assertThat(tokens.read(Link.Kind.CONFIRMATION, tokens.of(LINK))).isEmpty();
    }

    @Test
    void a_browser_that_told_the_code_of_a_link_is_known_for_half_an_hour() {
        Link other =
                new Link(LINK.kind(), UUID.randomUUID().toString(), LINK.subjectId(), LINK.structureId(), LINK.until());
        String known = tokens.known(LINK, UUID.randomUUID());
        assertThat(tokens.isKnown(LINK, known)).isTrue();
        assertThat(tokens.isKnown(other, known)).isFalse();
        assertThat(tokens.isKnown(LINK, tokens.form(LINK, UUID.randomUUID()))).isFalse();
        assertThat(tokens(KEY, "2026-11-22T10:30:00Z").isKnown(LINK, known)).isTrue();
        assertThat(tokens(KEY, "2026-11-22T10:30:01Z").isKnown(LINK, known)).isFalse();
    }

    @Test
    void digits_are_six_go_with_their_identifier_and_take_the_key() {
        UUID code = UUID.fromString("00000000-0000-0000-0000-000000000001");
        assertThat(tokens.digits(code)).matches("[0-9]{6}").isEqualTo(tokens.digits(code));
        Set<String> drawn = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            drawn.add(tokens.digits(UUID.randomUUID()));
        }
        assertThat(drawn).hasSizeGreaterThan(95);
        assertThat(tokens(KEY + "!", "2026-11-22T10:00:00Z").digits(code)).isNotEqualTo(tokens.digits(code));
    }

    @Test
    void without_a_key_of_the_operators_one_is_kept_in_the_data() throws Exception {
        Path where = TestData.empty();
        byte[] drawn;
        try (DataDirectory data = DataDirectory.hold(where)) {
            drawn = kept(data);
            assertThat(drawn).hasSize(64);
        }
        try (DataDirectory again = DataDirectory.hold(where)) {
            assertThat(kept(again)).isEqualTo(drawn);
        }
    }

    private static byte[] kept(DataDirectory data) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("data", data);
        return new LinkKey(settings(null), beans.getBeanProvider(DataDirectory.class))
                .get()
                .getEncoded();
    }

    @Test
    void a_short_key_is_refused() {
        Assertions.assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> key("short"))
                .withMessageContaining("link-key");
    }
}
