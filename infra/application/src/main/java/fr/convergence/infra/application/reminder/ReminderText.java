package fr.convergence.infra.application.reminder;

import fr.convergence.kernel.FrenchDay;
import fr.convergence.kernel.FrenchHour;
import fr.convergence.query.StructureCard;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people are reminded with: when and where, and whom to call; nothing of why they come. */
final class ReminderText {

    static final String SUBJECT = "Rappel de votre rendez-vous";
    static final String SUBJECT_TO_STRUCTURE = "Rappelez son rendez-vous à une personne";

    private final Reminder reminder;
    private final Map<String, StructureCard> cards;

    /** @param cards of the structures that hold the permanence, and of the one that booked, as far as they are shown */
    ReminderText(Reminder reminder, Map<String, StructureCard> cards) {
        this.reminder = reminder;
        this.cards = cards;
    }

    String sms() {
        return Stream.of("Rappel : rendez-vous " + when() + ", " + reminder.title(), where(), call())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". ", "", "."));
    }

    String email() {
        return """
                Bonjour,

                %s

                Ce message est automatique : n'y répondez pas.
                """.formatted(sms());
    }

    /** To the structure that booked, which alone knows whom it is about. */
    String toStructure() {
        return """
                Bonjour,

                Nous n'avons pas pu rappeler son rendez-vous à la personne pour qui vous l'avez pris (rendez-vous n° %s) : %s, %s. Merci de le lui rappeler.

                Ce message est automatique.

                Convergence
                """.formatted(reminder.appointmentId(), when(), reminder.title());
    }

    private String when() {
        String weekday = reminder.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH);
        return "%s %s à %s".formatted(weekday, FrenchDay.inWords(reminder.day()), FrenchHour.of(reminder.startsAt()));
    }

    private String where() {
        return cards.values().stream()
                .flatMap(card -> card.places().stream())
                .filter(place -> place.id().equals(reminder.placeId()))
                .findFirst()
                .map(place -> Stream.of(place.name(), place.address(), place.postcode(), place.communeName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ", "Lieu : ", "")))
                .orElse("");
    }

    private String call() {
        StructureCard booked = cards.get(reminder.bookedBy());
        return booked == null || booked.phone() == null ? "" : "Empêchement : " + booked.phone();
    }
}
