package fr.convergence.infra.application.reminder;

import java.util.UUID;

/**
 * A short message to a person.
 *
 * @param id the same for the same message, however often it is sent
 * @param number E.164
 */
record Sms(UUID id, String number, String text) {

    /** Not whom it is for, nor what it says. */
    @Override
    public String toString() {
        return "Sms[" + id + "]";
    }
}
