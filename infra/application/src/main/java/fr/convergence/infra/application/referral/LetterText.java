package fr.convergence.infra.application.referral;

import fr.convergence.query.StructureCard;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says notices as a letter: the opaque number of each referral, the name of the structure on the other side, and where to answer.
 *
 * @param address where people reach this installation
 */
record LetterText(String address) {

    static final String DIGEST = "Vos orientations de la semaine";

    private static final String BODY = """
            Bonjour,

            %s

            Pour consulter et répondre, connectez-vous : %s

            Sans compte, appelez la coordination de votre département, qui peut enregistrer votre réponse à votre place. Ce message est automatique et ne dit rien des personnes : n’écrivez rien sur elles en y répondant.

            Convergence
            """;

    String of(Notice notice, Map<String, StructureCard> records) {
        return body(said(notice, records));
    }

    /** The last of what is to be told of each referral, under the name of each structure where there are several. */
    String digest(List<Notice> notices, Map<String, StructureCard> records) {
        Map<String, List<Notice>> byStructure = notices.stream()
                .collect(Collectors.groupingBy(Notice::structure, LinkedHashMap::new, Collectors.toList()));
        return body(byStructure.entrySet().stream()
                .map(entry -> (byStructure.size() > 1 ? name(entry.getKey(), records) + "\n\n" : "")
                        + said(entry.getValue(), records))
                .collect(Collectors.joining("\n\n")));
    }

    private static String said(List<Notice> notices, Map<String, StructureCard> records) {
        Collection<Notice> last = notices.stream()
                .collect(Collectors.toMap(
                        notice -> notice.referral() + notice.other(),
                        Function.identity(),
                        (_, later) -> later,
                        LinkedHashMap::new))
                .values();
        return last.stream().map(notice -> said(notice, records)).collect(Collectors.joining("\n\n"));
    }

    private static String said(Notice notice, Map<String, StructureCard> records) {
        return notice.kind().sentence(name(notice.other(), records)) + "\nOrientation n° " + notice.referral();
    }

    private static String name(String structure, Map<String, StructureCard> records) {
        StructureCard record = records.get(structure);
        return record == null ? "une structure partenaire" : record.name();
    }

    private String body(String said) {
        return BODY.formatted(said, address);
    }
}
