package fr.convergence.command.webhook;

import fr.convergence.kernel.Rejection;

/** Why a webhook may refuse a command. No text repeats an address or a secret. */
enum WebhookRejection implements Rejection.Code {
    NOT_ALLOWED,
    UNKNOWN_WEBHOOK,
    ALREADY_REGISTERED,
    ALREADY_REMOVED,
    TOO_MANY_WEBHOOKS,
    POSITION_NEEDED,
    DAYS_OUT_OF_RANGE,
    TOO_MANY_VALUES,
    OUTSIDE_TERRITORY,
    UNKNOWN_DEPARTMENT,
    UNKNOWN_EPCI,
    ADDRESS_IN_LABEL,
    ADDRESS_NOT_WEB,
    ADDRESS_WITH_CREDENTIALS
}
