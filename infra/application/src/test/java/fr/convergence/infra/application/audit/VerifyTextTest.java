package fr.convergence.infra.application.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.infra.eventstore.audit.AuditFinding;
import fr.convergence.infra.eventstore.audit.AuditReport;
import fr.convergence.infra.eventstore.audit.AuditReport.SignedHead;
import fr.convergence.infra.eventstore.audit.Hash;
import fr.convergence.infra.eventstore.audit.Lineage;
import fr.convergence.infra.eventstore.audit.TreeHead;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerifyTextTest {

    private static final UUID STORE = UUID.fromString("0fd6dc5c-95f6-4e88-9ed5-7a2b7b3f8d11");
    private static final TreeHead HEAD = new TreeHead(
            STORE,
            new Lineage(List.of(new Lineage.Fork(1, 0, 0))),
            8,
            Hash.EMPTY_TREE,
            Instant.parse("2026-11-22T18:40:00Z"));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private int tell(boolean cut, long setAside, AuditFinding... findings) {
        return tell(false, cut, setAside, findings);
    }

    private int tell(boolean simulated, boolean cut, long setAside, AuditFinding... findings) {
        AuditReport report = new AuditReport(
                STORE, simulated, 1, 10, 2, setAside, cut, new SignedHead(HEAD, HEAD.toString()), List.of(findings));
        return new VerifyText(new PrintStream(bytes, true, UTF_8)).tell(report);
    }

    private String told() {
        return bytes.toString(UTF_8);
    }

    @Test
    void what_is_sound_ends_with_zero_and_tells_the_tail() {
        assertThat(tell(false, 0)).isZero();
        assertThat(told())
                .contains(
                        "Registre " + STORE + ", époque 1 : 10 événement(s).",
                        "signé le 22 novembre 2026 à 19:40:00 confirme les événements 1 à 8 ; 2 point(s)",
                        "Aucun point de contrôle ne couvre encore les événements 9 à 10.",
                        "Conforme")
                .doesNotContain("Non conforme", "incomplet", "mis de côté", "simulé");
    }

    @Test
    void what_is_simulated_is_told_as_such() {
        assertThat(tell(true, false, 0)).isZero();
        assertThat(told()).contains("Données simulées : rien de ce que ce registre contient n'a eu lieu.");
    }

    @Test
    void what_a_crash_or_an_epoch_left_is_told_and_is_no_fault() {
        assertThat(tell(true, 3)).isZero();
        assertThat(told()).contains("Le dernier point de contrôle est incomplet", "3 point(s) de contrôle parlent");
    }

    @Test
    void the_number_it_ends_with_says_what_is_at_fault_first() {
        assertThat(tell(false, 0, new AuditFinding.TagsMissing(2, 5, "a=1"))).isEqualTo(4);
        assertThat(tell(false, 0, new AuditFinding.TagsMissing(2, 5, "a=1"), new AuditFinding.NoCheckpoint()))
                .isEqualTo(3);
        assertThat(tell(false, 0, new AuditFinding.NoCheckpoint(), new AuditFinding.Truncated(6, 8)))
                .isEqualTo(2);
        assertThat(told()).contains("Non conforme").doesNotContain("Conforme :");
    }

    @Test
    void each_finding_is_told_with_its_places() {
        assertThat(VerifyText.of(new AuditFinding.Differs(4, 8))).contains("entre 5 et 8");
        assertThat(VerifyText.of(new AuditFinding.Truncated(6, 8))).contains("s'arrête à 6, 8 événements");
        assertThat(VerifyText.of(new AuditFinding.TreeBeyond(6, 8))).contains("s'arrête à 6", "jusqu'à 8");
        assertThat(VerifyText.of(new AuditFinding.OtherEpochs(2, 1))).contains("époque 2", "(époque 1)");
        assertThat(VerifyText.of(new AuditFinding.OtherStore(STORE, new UUID(0, 1))))
                .contains("d'un autre registre (" + STORE);
        assertThat(VerifyText.of(new AuditFinding.Contradicted(5))).contains("de taille 5");
        assertThat(VerifyText.of(new AuditFinding.TagsSurplus(2, 7, "a=1")))
                .contains("2 étiquette(s) de l'index", "« a=1 » à 7");
    }
}
