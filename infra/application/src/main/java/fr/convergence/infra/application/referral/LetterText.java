package fr.convergence.infra.application.referral;

import fr.convergence.infra.application.referral.LetterLinks.Written;
import fr.convergence.kernel.FrenchDay;
import fr.convergence.query.StructureCard;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says notices as a letter: the opaque number of each referral, the name of the structure on the other side, and where to answer:
 * through its link or, where there is nothing to answer, with an account.
 *
 * @param address where people reach this installation
 */
record LetterText(String address) {

    static final String DIGEST = "Vos orientations de la semaine";

    private static final String BODY = """
            Bonjour,

            %s

            %sSans accès à ces pages, appelez la coordination de votre département, qui enregistre votre réponse à votre place. Ce message est automatique et ne dit rien des personnes : n’écrivez rien sur elles en y répondant.

            Convergence
            """;

    private static final String THROUGH_LINKS =
            "Chaque lien permet de répondre sans compte jusqu’à la date indiquée. Il est propre à votre structure : ne le transférez pas.\n\n";
    private static final String WITH_ACCOUNT = "Pour consulter et répondre, connectez-vous : %s\n\n";

    /** The last of what is to be told of each referral. */
    static Collection<Notice> last(List<Notice> notices) {
        return notices.stream()
                .collect(Collectors.toMap(
                        notice -> notice.structure() + notice.referral() + notice.other(),
                        Function.identity(),
                        (_, later) -> later,
                        LinkedHashMap::new))
                .values();
    }

    String of(Notice notice, Map<String, StructureCard> records, Map<UUID, Written> links) {
        return body(said(notice, records, links), List.of(notice), links);
    }

    /** The last of what is to be told of each referral, under the name of each structure where there are several. */
    String digest(Collection<Notice> last, Map<String, StructureCard> records, Map<UUID, Written> links) {
        Map<String, List<Notice>> byStructure = last.stream()
                .collect(Collectors.groupingBy(Notice::structure, LinkedHashMap::new, Collectors.toList()));
        String said = byStructure.entrySet().stream()
                .map(entry -> (byStructure.size() > 1 ? name(entry.getKey(), records) + "\n\n" : "")
                        + entry.getValue().stream()
                                .map(notice -> said(notice, records, links))
                                .collect(Collectors.joining("\n\n")))
                .collect(Collectors.joining("\n\n"));
        return body(said, last, links);
    }

    private static String said(Notice notice, Map<String, StructureCard> records, Map<UUID, Written> links) {
        String told = notice.kind().sentence(name(notice.other(), records)) + "\nOrientation n° " + notice.referral();
        Written link = links.get(notice.id());
        return link == null
                ? told
                : told + "\nRépondre jusqu’au " + FrenchDay.inWords(link.until()) + " inclus : " + link.address();
    }

    private static String name(String structure, Map<String, StructureCard> records) {
        StructureCard record = records.get(structure);
        return record == null ? "une structure partenaire" : record.name();
    }

    private String body(String said, Collection<Notice> told, Map<UUID, Written> links) {
        boolean allHaveLinks = told.stream().allMatch(notice -> links.containsKey(notice.id()));
        return BODY.formatted(
                said, (links.isEmpty() ? "" : THROUGH_LINKS) + (allHaveLinks ? "" : WITH_ACCOUNT.formatted(address)));
    }
}
