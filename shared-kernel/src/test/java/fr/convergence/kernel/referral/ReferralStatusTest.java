package fr.convergence.kernel.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralStatusTest {

    @ParameterizedTest
    @CsvSource({
        "'', DRAFT",
        "SENT, SENT",
        "DECLINED SENT, SENT",
        "CLOSED SENT, SENT",
        "ACCEPTED SENT, ACCEPTED",
        "DECLINED CLOSED EXPIRED, CLOSED",
        "DECLINED REDIRECTED, REDIRECTED",
        "WITHDRAWN DECLINED, DECLINED"
    })
    void a_referral_stands_where_it_is_open_and_farthest_or_where_it_went(String positions, ReferralStatus whole) {
        List<ReferralStatus> each = Arrays.stream(positions.split(" "))
                .filter(name -> !name.isEmpty())
                .map(ReferralStatus::valueOf)
                .toList();
        assertThat(ReferralStatus.ofWhole(each)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, false, AUTONOMOUS",
        "false, true, true, PARTLY_AUTONOMOUS_WILLING",
        "false, false, true, NOT_AUTONOMOUS_NOT_UNWILLING",
        "false, true, false, NOT_AUTONOMOUS_NOT_WILLING"
    })
    void three_observations_propose_the_typology(boolean completes, boolean uses, boolean wishes, Autonomy proposed) {
        assertThat(Autonomy.proposed(completes, uses, wishes)).isEqualTo(proposed);
    }
}
