package fr.convergence.query.cartography;

import static fr.convergence.query.cartography.Samples.ANGERS;
import static fr.convergence.query.cartography.Samples.SAUMUR;
import static fr.convergence.query.cartography.Samples.id;
import static fr.convergence.query.cartography.Samples.place;
import static fr.convergence.query.cartography.Samples.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convergence.kernel.access.Actor;
import fr.convergence.kernel.access.Role;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.StructureEvent.StructureClosed;
import fr.convergence.kernel.cartography.StructureEvent.StructurePlaceAttached;
import fr.convergence.kernel.cartography.StructureEvent.StructureReported;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

class DuplicatesTest {

    private static final String ASK = """
            query ($department: String! = "49") { duplicates(department: $department) {
              one { name } other { name } score reasons { code label } } }""";

    private final Cartography cartography = new Cartography();

    private GraphQlTester.Response pairs() {
        return cartography.as(Cartography.COORDINATOR).document(ASK).execute();
    }

    private void at(int structure, int place, String latitude, String longitude) {
        cartography.record(
                place(place, "Lieu " + place, ANGERS, "LATITUDE", latitude, "LONGITUDE", longitude),
                new StructurePlaceAttached(id(structure), id(place)));
    }

    @Test
    void the_same_counter_under_two_names_a_few_metres_apart_is_proposed_with_the_reasons() {
        cartography.record(
                structure(1, "France Services d'Allonnes", ANGERS, "PHONE", "+33241000000"),
                structure(2, "Espace France services - Allonnes", ANGERS, "PHONE", "+33241000000"));
        at(1, 11, "47.29410", "-0.02350");
        at(2, 12, "47.29450", "-0.02350");
        pairs().path("duplicates").matchesJsonStrictly("""
                [{"one": {"name": "France Services d'Allonnes"}, "other": {"name": "Espace France services - Allonnes"},
                  "score": 0.95,
                  "reasons": [{"code": "SAME_NAME", "label": "même nom"}, {"code": "SAME_SPOT", "label": "à moins de 100 m"},
                              {"code": "SAME_PHONE", "label": "même téléphone"}]}]""");
    }

    @Test
    void neighbours_of_other_names_are_not_proposed() {
        cartography.record(
                structure(1, "Médiathèque Toussaint", ANGERS, "PHONE", "+33241000000"),
                structure(2, "Centre social du Lac", ANGERS, "PHONE", "+33241000000"));
        at(1, 11, "47.29410", "-0.02350");
        at(2, 12, "47.29410", "-0.02350");
        pairs().path("duplicates").entityList(Object.class).hasSize(0);
    }

    @Test
    void the_same_name_in_two_communes_is_not_proposed_unless_more_speaks_for_it() {
        cartography.record(
                structure(1, "Point Relais", ANGERS, "EMAILS", "accueil@relais.fr"),
                structure(2, "Point Relais", SAUMUR),
                structure(3, "Le Point Relais", SAUMUR, "EMAILS", "accueil@relais.fr"));
        pairs().path("duplicates[*].other.name").entityList(String.class).containsExactly("Le Point Relais");
        pairs().path("duplicates[0].reasons[*].code")
                .entityList(String.class)
                .containsExactly("SAME_NAME", "SAME_EMAIL");
    }

    @Test
    void a_record_that_two_lists_share_is_a_reason() {
        cartography.record(
                structure(1, "Maison de l'État", ANGERS),
                new StructureReported(
                        id(2),
                        SourceFormat.FRANCE_SERVICES,
                        "lmn--1",
                        Samples.REPORTED,
                        Field.of("NAME", "Maison de l’État d'Angers", "COMMUNE", SAUMUR)));
        pairs().path("duplicates[0].reasons[*].code")
                .entityList(String.class)
                .containsExactly("SAME_SOURCE_RECORD", "SIMILAR_NAME");
    }

    @Test
    void the_likeliest_come_first_and_closed_ones_are_left_out() {
        cartography.record(
                structure(1, "CCAS", ANGERS, "PHONE", "+33241000000"),
                structure(2, "CCAS", ANGERS, "PHONE", "+33241000000", "EMAILS", "ccas@angers.fr"),
                structure(3, "CCAS", ANGERS, "EMAILS", "ccas@angers.fr", "PHONE", "+33241000000"));
        pairs().path("duplicates[*].score").entityList(Double.class).containsExactly(0.9, 0.65, 0.65);

        cartography.record(new StructureClosed(id(3), ClosureReason.CEASED));
        pairs().path("duplicates[*].score").entityList(Double.class).containsExactly(0.65);
    }

    @Test
    void only_who_keeps_the_cartography_of_the_department_sees_them() {
        Actor neighbour = new Actor("n", Role.COORDINATOR, null, List.of("44"));
        for (Actor stranger : List.of(neighbour, Cartography.PARTNER, Actor.ANONYMOUS)) {
            assertThat(code(stranger, "49")).isEqualTo("NOT_ALLOWED");
        }
        assertThat(code(Cartography.COORDINATOR, "999")).isEqualTo("UNKNOWN_DEPARTMENT");
    }

    private Object code(Actor actor, String department) {
        List<Object> codes = new ArrayList<>();
        cartography
                .as(actor)
                .document(ASK)
                .variable("department", department)
                .execute()
                .errors()
                .satisfy(errors ->
                        errors.forEach(error -> codes.add(error.getExtensions().get("code"))));
        assertThat(codes).hasSize(1);
        return codes.getFirst();
    }
}
