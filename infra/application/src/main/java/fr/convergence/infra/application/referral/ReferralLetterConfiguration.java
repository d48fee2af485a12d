package fr.convergence.infra.application.referral;

import fr.convergence.command.Commands;
import fr.convergence.infra.application.MovableClock;
import fr.convergence.infra.application.Round;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.application.link.LinkTokens;
import fr.convergence.infra.application.message.Outbox;
import fr.convergence.query.StructureCards;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;

/** Has structures told of their referrals. */
@Configuration(proxyBeanMethods = false)
class ReferralLetterConfiguration {

    /** After the policies, whose tables it reads, were started. */
    @Bean
    @DependsOn("projectionStart")
    ReferralLetters referralLetters(
            DataSource database,
            Outbox outbox,
            StructureCards cards,
            Commands commands,
            LinkTokens tokens,
            Settings settings,
            Clock clock) {
        LetterText text = new LetterText(settings.publicAddress().toString());
        LetterLinks links = new LetterLinks(commands, tokens, settings.linkAddress(), clock);
        return new ReferralLetters(database, new Notices(database, clock), outbox, cards, text, links, clock);
    }

    @Bean
    Schedule referralLetterSchedule(ReferralLetters letters, MovableClock clock) {
        return new Schedule(letters, clock);
    }

    /** Looks at intervals. */
    @Order(2)
    record Schedule(ReferralLetters letters, MovableClock clock) implements Round {

        @Scheduled(initialDelayString = "PT15S", fixedDelayString = "${convergence.messages.every:PT10S}")
        void look() throws SQLException {
            if (!clock.stands()) {
                letters.look();
            }
        }

        @Override
        public List<String> reliesOn() {
            return List.of(WhenReferralSentThenTell.NAME);
        }

        @Override
        public boolean go() throws SQLException {
            letters.look();
            return false;
        }
    }
}
