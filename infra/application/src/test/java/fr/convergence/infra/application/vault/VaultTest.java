package fr.convergence.infra.application.vault;

import static fr.convergence.infra.application.vault.VaultAtHand.CLAIRE;
import static fr.convergence.infra.application.vault.VaultAtHand.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.convergence.infra.application.vault.VaultAtHand.Started;
import fr.convergence.kernel.Rejected;
import fr.convergence.kernel.referral.ErasureReason;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is deposited is given back, once for each command, and is readable with its key only. */
class VaultTest {

    private static final PersonalData PAUL = new PersonalData("Paul", null, null, null, null, null, null, null, null);

    private final VaultAtHand at = new VaultAtHand();
    private final Started started = at.start();
    private final UUID command = UUID.randomUUID();

    private UUID deposit(PersonalData data) {
        return started.vault().deposit(command, "agent-1", "structure-1", data);
    }

    private static String refusal(ThrowingCallable asked) {
        return catchThrowableOfType(Rejected.class, asked)
                .rejections()
                .getFirst()
                .code()
                .name();
    }

    private static Tombstone tombstone(UUID beneficiary) {
        return new Tombstone(beneficiary, NOW, ErasureReason.ON_REQUEST);
    }

    @Test
    void what_was_deposited_is_given_back_after_a_restart() {
        UUID beneficiary = deposit(CLAIRE);
        assertThat(at.start().vault().read(beneficiary)).contains(new Vault.Person("structure-1", CLAIRE, NOW, null));
    }

    @Test
    void the_tables_say_nothing_of_the_person() {
        deposit(CLAIRE);
        for (String table : List.of("person", "fingerprint", "command")) {
            List<Map<String, Object>> rows = at.sql
                    .sql("select t::text as row, t.* from vault." + table + " t")
                    .query()
                    .listOfRows();
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.get("row").toString())
                            .doesNotContain(hex("Canarelli"), hex("claire"), hex("lilas"), "Canarelli"));
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    @Test
    void a_deposit_sent_again_is_taken_in_once() {
        UUID beneficiary = deposit(CLAIRE);
        assertThat(deposit(CLAIRE)).isEqualTo(beneficiary);
        assertThat(at.count("person")).isEqualTo(1);
    }

    @Test
    void of_many_same_deposits_at_once_one_is_taken_in_and_all_are_answered() throws Exception {
        List<UUID> answers = atOnce(Stream.generate(() -> (Callable<UUID>) () -> deposit(CLAIRE))
                .limit(16)
                .toList());
        assertThat(answers).hasSize(16).containsOnly(answers.getFirst());
        assertThat(started.vault().read(answers.getFirst()).orElseThrow().data())
                .isEqualTo(CLAIRE);
        assertThat(at.count("person")).isEqualTo(1);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void a_command_is_not_used_for_another_content_another_actor_or_another_thing() {
        UUID beneficiary = deposit(CLAIRE);
        assertThat(refusal(() -> deposit(PAUL))).isEqualTo("COMMAND_ID_REUSED");
        assertThat(refusal(() -> started.vault().deposit(command, "agent-2", "structure-1", CLAIRE)))
                .isEqualTo("COMMAND_ID_REUSED");
        assertThat(refusal(() -> started.vault().rectify(command, "agent-1", beneficiary, CLAIRE)))
                .isEqualTo("COMMAND_ID_REUSED");
        UUID other = started.deposit(PAUL);
        assertThat(refusal(() -> started.vault().rectify(command, "agent-1", other, CLAIRE)))
                .isEqualTo("COMMAND_ID_REUSED");
        assertThat(started.vault().read(other).orElseThrow().data()).isEqualTo(PAUL);
    }

    @Test
    void a_rectification_takes_the_place_of_what_was_kept_once() {
        UUID beneficiary = deposit(CLAIRE);
        UUID rectification = UUID.randomUUID();
        started.vault().rectify(rectification, "agent-1", beneficiary, PAUL);
        started.vault().rectify(UUID.randomUUID(), "agent-1", beneficiary, CLAIRE);
        started.vault().rectify(rectification, "agent-1", beneficiary, PAUL);
        assertThat(started.vault().read(beneficiary)).contains(new Vault.Person("structure-1", CLAIRE, NOW, NOW));
    }

    @Test
    void what_was_erased_is_neither_read_nor_deposited_again_nor_rectified() {
        UUID beneficiary = deposit(CLAIRE);
        started.erasures().erase(tombstone(beneficiary));
        assertThat(started.vault().read(beneficiary)).isEmpty();
        assertThat(started.erasures().find(beneficiary)).contains(tombstone(beneficiary));
        assertThat(refusal(() -> deposit(CLAIRE))).isEqualTo("ERASED");
        assertThat(refusal(() -> started.vault().rectify(UUID.randomUUID(), "agent-1", beneficiary, PAUL)))
                .isEqualTo("ERASED");
        for (String table : List.of("person", "fingerprint", "command")) {
            assertThat(at.count(table)).as(table).isZero();
        }
    }

    @Test
    void a_row_that_comes_back_without_its_key_is_unreadable() {
        UUID beneficiary = deposit(CLAIRE);
        at.sql.sql("create table kept as select * from vault.person").update();
        started.erasures().erase(tombstone(beneficiary));
        at.sql.sql("insert into vault.person select * from kept").update();
        assertThat(at.count("person")).isEqualTo(1);
        assertThat(started.vault().read(beneficiary)).isEmpty();
    }

    @Test
    void the_row_of_one_person_is_not_read_as_anothers() {
        UUID claire = deposit(CLAIRE);
        UUID paul = started.deposit(PAUL);
        at.sql
                .sql("update vault.person p set sealed = (select sealed from vault.person where beneficiary_id = ?)")
                .param(claire)
                .update();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> started.vault().read(paul))
                .withMessageContaining("not sealed with its key");
    }

    @Test
    void a_key_that_is_missing_though_nobody_erased_is_a_fault_and_no_erasure() throws Exception {
        UUID beneficiary = deposit(CLAIRE);
        Files.delete(at.keys.resolve("persons").resolve(beneficiary.toString()));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> started.vault().read(beneficiary))
                .withMessageContaining("missing");
    }

    @Test
    void a_deposit_and_an_erasure_at_once_leave_nothing_whichever_comes_first() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID id = UUID.randomUUID();
            UUID beneficiary = started.vault().deposit(id, "agent-1", "structure-1", CLAIRE);
            List<Callable<Object>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> depositedOrErased(id));
            }
            calls.add(2, () -> {
                started.erasures().erase(tombstone(beneficiary));
                return "erased";
            });
            atOnce(calls);
            assertThat(started.vault().read(beneficiary)).isEmpty();
            assertThat(started.keys().find(beneficiary)).isEmpty();
        }
        assertThat(at.count("person")).isZero();
    }

    private Object depositedOrErased(UUID id) {
        try {
            return started.vault().deposit(id, "agent-1", "structure-1", CLAIRE);
        } catch (Rejected erased) {
            assertThat(erased.rejections().getFirst().code()).isEqualTo(VaultRejection.ERASED);
            return "refused";
        }
    }

    @Test
    void who_shares_name_and_telephone_or_address_within_a_structure_is_told() {
        UUID claire = deposit(CLAIRE);
        UUID again = started.deposit(new PersonalData(
                "CANARELLI Claire-Zephirine", "+33 6 12 34 56 78", null, null, null, null, null, null, null));
        UUID paul = started.deposit(PAUL);
        UUID elsewhere = started.vault().deposit(UUID.randomUUID(), "agent-2", "structure-2", CLAIRE);
        SamePersonByFingerprint same = new SamePersonByFingerprint(new VaultRows(at.sql));
        List<String> all =
                Stream.of(claire, again, paul, elsewhere).map(UUID::toString).toList();
        assertThat(same.of(all))
                .isEqualTo(Map.of(
                        claire.toString(), Set.of(again.toString()),
                        again.toString(), Set.of(claire.toString()),
                        paul.toString(), Set.of(),
                        elsewhere.toString(), Set.of()));
        started.erasures().erase(tombstone(again));
        assertThat(same.of(List.of(claire.toString()))).containsEntry(claire.toString(), Set.of());
    }
}
