package fr.convergence.infra.application.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.convergence.infra.application.ApplicationTest;
import fr.convergence.infra.application.RunningApplication;
import fr.convergence.infra.application.Settings;
import fr.convergence.infra.application.Unzipped;
import fr.convergence.infra.application.security.Persona;
import fr.convergence.infra.eventstore.PostgresEventStore;
import fr.convergence.kernel.referral.BeneficiaryEvent.BeneficiaryErased;
import fr.convergence.kernel.referral.ErasureReason;
import fr.convergence.kernel.referral.PositionEvent.ReferralAccepted;
import fr.convergence.kernel.referral.PositionEvent.ReferralSent;
import fr.convergence.kernel.referral.ReferralEvent.ReferralDrafted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A name that occurs nowhere else goes through the whole application, and is looked for everywhere but where it belongs. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final String NAME = "Canarelliquetzal";
    private static final String PHONE = "0655443398";
    private static final Map<String, Object> PERSON = Map.of(
            "name", "Claire " + NAME,
            "phone", PHONE,
            "email", NAME + "@exemple.fr",
            "commune", "49007",
            "note", "Écrire à " + NAME);

    private static final String DEPOSIT = """
            mutation ($input: DepositPersonalDataInput!) {
              depositPersonalData(input: $input) { beneficiaryId rejections { code message path arguments } } }""";
    private static final String RECTIFY = """
            mutation ($input: RectifyPersonalDataInput!) {
              rectifyPersonalData(input: $input) { beneficiaryId rejections { code path } } }""";
    private static final String READ = """
            query ($id: ID!) { personalData(beneficiaryId: $id) {
              beneficiaryId depositedAt rectifiedAt erased { at reason { code label } }
              person { name phone email address commune language healthToKnow note senderReference } } }""";

    private final RunningApplication application;
    private final DataSource database;
    private final Settings settings;
    private final Happenings happenings;
    private final String sender = Objects.requireNonNull(Persona.AGENT.actor().structureId());
    private final String receiver =
            Objects.requireNonNull(Persona.MEDIATOR.actor().structureId());
    private final String referral = UUID.randomUUID().toString();
    private String person = "";

    CanaryTest(RunningApplication application, DataSource database, Settings settings, PostgresEventStore store) {
        this.application = application;
        this.database = database;
        this.settings = settings;
        this.happenings = new Happenings(store);
    }

    private JsonNode deposit(Persona persona, Map<String, ?> input) {
        return application.data(persona, DEPOSIT, Map.of("input", input)).required("depositPersonalData");
    }

    private JsonNode read(Persona persona) {
        return application.graphQl(persona, READ, Map.of("id", person));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    private void depositAndRefer() {
        person = deposit(Persona.AGENT, Map.of("person", PERSON))
                .required("beneficiaryId")
                .asString();
        happenings.happen(
                new ReferralDrafted(referral, person, sender, "49", null, null),
                new ReferralSent(referral, person, sender, receiver, "49", List.of()));
    }

    private void erase() {
        happenings.happen(new BeneficiaryErased(person, List.of(referral), ErasureReason.ON_REQUEST));
        await().until(() -> read(Persona.AGENT)
                .at("/data/personalData/erased/reason/code")
                .asString()
                .equals("ON_REQUEST"));
    }

    @Test
    void it_is_shown_to_the_sender_and_after_acceptance_to_the_receiver_until_it_is_erased() {
        depositAndRefer();
        assertThat(read(Persona.AGENT).at("/data/personalData/person/name").asString())
                .isEqualTo("Claire " + NAME);
        for (Persona persona : Persona.values()) {
            if (persona != Persona.AGENT) {
                assertThat(code(read(persona))).as(persona.word()).isEqualTo("NOT_ALLOWED");
            }
        }
        happenings.happen(new ReferralAccepted(referral, person, sender, receiver));
        assertThat(read(Persona.MEDIATOR).at("/data/personalData/person/phone").asString())
                .isEqualTo(PHONE);
        Map<String, Object> rectification = Map.of("beneficiaryId", person, "person", Map.of("name", "Clara " + NAME));
        assertThat(application
                        .data(Persona.MEDIATOR, RECTIFY, Map.of("input", rectification))
                        .at("/rectifyPersonalData/rejections"))
                .isEmpty();
        JsonNode rectified = read(Persona.AGENT).at("/data/personalData");
        assertThat(rectified.at("/person/name").asString()).isEqualTo("Clara " + NAME);
        assertThat(rectified.at("/person/phone").isNull()).isTrue();
        assertThat(rectified.at("/rectifiedAt").asString()).isNotEmpty();
        erase();
        JsonNode erased = read(Persona.MEDIATOR).at("/data/personalData");
        assertThat(erased.at("/person").isNull()).isTrue();
        assertThat(erased.at("/erased/reason/label").asString()).isEqualTo("à la demande de la personne");
        assertThat(application
                        .data(Persona.AGENT, RECTIFY, Map.of("input", rectification))
                        .at("/rectifyPersonalData/rejections/0/code")
                        .asString())
                .isEqualTo("ERASED");
    }

    @Test
    void only_professionals_of_a_structure_deposit_and_each_command_once() {
        for (Persona persona : Persona.values()) {
            JsonNode payload = deposit(persona, Map.of("person", PERSON));
            boolean professional = persona == Persona.AGENT || persona == Persona.MEDIATOR;
            assertThat(payload.at("/rejections/0/code").asString())
                    .as(persona.word())
                    .isEqualTo(professional ? "" : "NOT_ALLOWED");
            assertThat(payload.at("/beneficiaryId").isNull()).isEqualTo(!professional);
        }
        Map<String, Object> input = Map.of("commandId", UUID.randomUUID().toString(), "person", PERSON);
        assertThat(deposit(Persona.AGENT, input)).isEqualTo(deposit(Persona.AGENT, input));
        assertThat(deposit(Persona.MEDIATOR, input).at("/rejections/0/code").asString())
                .isEqualTo("COMMAND_ID_REUSED");
        assertThat(deposit(Persona.AGENT, Map.of("commandId", "x", "person", PERSON))
                        .at("/rejections/0/code")
                        .asString())
                .isEqualTo("COMMAND_ID_INVALID");
    }

    @Test
    void nobody_without_a_token_reads_or_deposits() {
        depositAndRefer();
        assertThat(code(application.graphQl(null, READ, Map.of("id", person)))).isEqualTo("NOT_ALLOWED");
        assertThat(code(application.graphQl(null, DEPOSIT, Map.of("input", Map.of("person", PERSON)))))
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void it_is_found_nowhere_else_neither_while_it_is_kept_nor_once_it_is_erased(CapturedOutput output)
            throws Exception {
        depositAndRefer();
        happenings.happen(new ReferralAccepted(referral, person, sender, receiver));
        assertThat(read(Persona.MEDIATOR).toString()).contains(NAME);
        provokeFaults();
        assertThat(tablesWith(NAME, PHONE)).isEmpty();
        assertThat(filesWith(NAME, PHONE)).isEmpty();
        erase();
        assertThat(tablesWith(NAME, PHONE)).isEmpty();
        assertThat(filesWith(NAME, PHONE)).isEmpty();
        assertThat(answers()).allSatisfy(answer -> assertThat(holdsIt(answer)).isFalse());
        assertThat(output.getAll()).contains(": the personal data of " + person, "is missing");
        assertThat(holdsIt(output.getAll())).isFalse();
    }

    @Test
    void the_role_that_queries_run_as_does_not_reach_into_the_vault() {
        assertThat(JdbcClient.create(database)
                        .sql("select has_schema_privilege('convergence_reader', 'vault', 'usage')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void another_that_is_written_in_plain_is_found() throws Exception {
        String plain = "plainlywritten";
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("create table vault.canary as select ?::bytea as name")
                .param(plain.getBytes(UTF_8))
                .update();
        Path file = Files.writeString(settings.data().resolve("canary"), "x" + plain);
        try {
            assertThat(tablesWith(plain)).containsExactly("vault.canary");
            assertThat(filesWith(plain)).contains(file);
        } finally {
            sql.sql("drop table vault.canary").update();
            Files.delete(file);
        }
    }

    /** Everything that may have something written to a log or told in an error: what cannot be read, bound, kept or opened. */
    private void provokeFaults() throws IOException {
        String token = application.token(Persona.AGENT);
        application.post("/graphql", token, "application/json", ("{\"query\": " + NAME).getBytes(UTF_8));
        application.graphQl(Persona.AGENT, "mutation { " + NAME, Map.of());
        application.graphQl(Persona.AGENT, DEPOSIT, Map.of("input", Map.of("person", NAME)));
        application.graphQl(Persona.AGENT, DEPOSIT, Map.of("input", Map.of("person", Map.of("name", List.of(NAME)))));
        application.graphQl(Persona.AGENT, DEPOSIT, Map.of("input", Map.of("person", Map.of(NAME, PHONE))));
        JsonNode refused = deposit(
                Persona.AGENT, Map.of("person", Map.of("phone", NAME, "email", NAME, "commune", NAME, "name", NAME)));
        assertThat(refused.at("/rejections")).hasSize(3);
        assertThat(holdsIt(refused.toString())).isFalse();
        application.get("/exports/lieux-csv?department=" + NAME);
        Path key = settings.data().resolve("keys").resolve("persons").resolve(person);
        Path away = Files.move(key, key.resolveSibling("away"));
        assertThat(code(read(Persona.AGENT))).isEqualTo("INTERNAL_ERROR");
        Files.move(away, key);
    }

    private List<String> answers() {
        Stream<String> texts = Stream.concat(
                        Stream.of("lieux-csv", "lieux-json", "data-inclusion", "geojson")
                                .map(format -> "/exports/" + format + "?department=49"),
                        Stream.of("/actuator/prometheus", "/actuator/health"))
                .map(path -> application.get(path).text());
        return Stream.concat(texts, Stream.of(Unzipped.text(application.file("/exports/hsds?department=49"))))
                .toList();
    }

    private static boolean holdsIt(String text) {
        return holds(text, NAME, PHONE);
    }

    /** Plainly, or as the bytes of a dump. */
    private static boolean holds(String text, String... canaries) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(canaries)
                .map(canary -> canary.toLowerCase(Locale.ROOT))
                .flatMap(canary -> Stream.of(canary, HexFormat.of().formatHex(canary.getBytes(UTF_8))))
                .anyMatch(lower::contains);
    }

    /** Every table of every schema, in the form in which a dump has it. */
    private Set<String> tablesWith(String... canaries) throws SQLException, IOException {
        List<String> tables =
                JdbcClient.create(database).sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list();
        assertThat(tables).contains("store.event", "store.command", "vault.person", "beneficiary_chains_v2.standing");
        Set<String> holding = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables) {
                ByteArrayOutputStream dumped = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from " + table + ") to stdout", dumped);
                if (holds(dumped.toString(UTF_8), canaries)) {
                    holding.add(table);
                }
            }
        }
        return holding;
    }

    /** Every file of the data: PostgreSQL's own with its write-ahead log, keys, tombstones, checkpoint. */
    private Set<Path> filesWith(String... canaries) throws IOException {
        Set<Path> holding = new TreeSet<>();
        try (Stream<Path> files = Files.walk(settings.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.exists(file) && holds(new String(Files.readAllBytes(file), ISO_8859_1), canaries)) {
                    holding.add(file);
                }
            }
        }
        assertThat(settings.data().resolve("postgres").resolve("pg_wal")).isNotEmptyDirectory();
        return holding;
    }
}
