package fr.convergence.command;

import static fr.convergence.command.PersonalContact.namesSomebody;
import static fr.convergence.command.PersonalContact.personalEmail;
import static fr.convergence.command.PersonalContact.personalPhone;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalContactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marie.durand@ville.fr",
                "Marie-Claire.Durand@ville.fr",
                "durand.sebastien@orange.fr",
                "jean_dupont@laposte.net",
                "jean-dupont@mairie.fr",
                "jean.dupont49@gmail.com",
                "m.durand@agglo.fr",
                "durand.m@agglo.fr",
                "hélène.martin@ville.fr",
                "france.durand@ville.fr",
                "jean.maisonneuve@ville.fr",
                "nathalie@asso.fr",
                "julie.lefevre@france-services.gouv.fr"
            })
    void somebodys_address_is_personal(String email) {
        assertThat(personalEmail(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accueil@ville.fr",
                "france.services@ville.fr",
                "mairie.saint.martin@orange.fr",
                "st-augustin@asso.fr",
                "saint-jean-de-losne@france-services.gouv.fr",
                "josephine-baker@france-services.gouv.fr",
                "bibliotheque.jean.moulin@ville.fr",
                "pole.numerique@ville.fr",
                "m.j.c@asso.fr",
                "val-d-oise@asso.fr"
            })
    void a_structures_address_is_not_personal(String email) {
        assertThat(personalEmail(email)).isFalse();
    }

    @Test
    void every_address_published_for_the_places_of_maine_et_loire_is_professional() throws IOException {
        assertThat(lines("maine-et-loire-courriels.txt"))
                .hasSizeGreaterThan(100)
                .noneMatch(PersonalContact::personalEmail);
    }

    @Test
    void no_address_published_for_a_france_services_is_taken_for_personal() throws IOException {
        assertThat(lines("france-services-courriels.txt"))
                .hasSizeGreaterThan(2000)
                .noneMatch(PersonalContact::personalEmail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33612345678",
                "+33 7 12 34 56 78",
                "06 12 34 56 78",
                "07.12.34.56.78",
                "0033 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "+262692123456",
                "+262 639 12 34 56",
                "+590690123456",
                "+594694123456",
                "+596696123456"
            })
    void a_mobile_number_is_personal(String phone) {
        assertThat(personalPhone(phone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33241222000", "02 41 22 20 00", "+33972500129", "+262262123456", "+590590123456"})
    void a_landline_is_not_personal(String phone) {
        assertThat(personalPhone(phone)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Demander Mme Durand à l'accueil",
                "M. Le Goff reçoit le lundi",
                "M.Durand",
                "Madame de La Tour",
                "Monsieur d'Aubigné",
                "le poste de Mlle Petit",
                "écrire à p.durand@ville.fr",
                "joignable au 06 12 34 56 78"
            })
    void a_text_may_name_somebody(String text) {
        assertThat(namesSomebody(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 rue Madame de Sévigné",
                "Rue de Monsieur Vincent",
                "École Madame Curie",
                "Mesdames, Messieurs",
                "s'adresser à Madame la Directrice",
                "M.J.C. de Trélazé",
                "FERMÉ du 06122026 au 08012027",
                "MSA, CAF et CPAM",
                "accueil@ville.fr ou 02 41 22 20 00",
                "SIRET 21490007800012"
            })
    void a_text_may_name_nobody(String text) {
        assertThat(namesSomebody(text)).isFalse();
    }

    private static List<String> lines(String resource) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PersonalContactTest.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
