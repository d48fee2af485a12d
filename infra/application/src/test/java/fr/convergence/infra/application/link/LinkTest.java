package fr.convergence.infra.application.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkTest {

    @Test
    void what_opens_links_of_a_kind_can_be_hidden_and_nothing_else() {
        assertThat(Link.Kind.REFERRAL.hiddenIn("""
                Voir https://ici.fr/referrals/link/AZ-09_a et https://ici.fr/referrals/link/b.
                https://ici.fr/confirmations/c https://ici.fr/referrals/d/slip
                """)).isEqualTo("""
                Voir https://ici.fr/referrals/link/… et https://ici.fr/referrals/link/….
                https://ici.fr/confirmations/c https://ici.fr/referrals/d/slip
                """);
    }
}
