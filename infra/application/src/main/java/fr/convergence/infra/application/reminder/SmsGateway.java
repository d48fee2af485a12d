package fr.convergence.infra.application.reminder;

/** What takes short messages and brings them to telephones. */
interface SmsGateway {

    /**
     * Hands a message over. It may be handed over again after a crash: the gateway knows it by its id.
     *
     * @throws NotTaken when the gateway does not take it, or is not reached
     */
    void send(Sms sms);

    /** The gateway did not take a message; says why, without the message. */
    final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        /** @param forGood whether it would not take the same message later either */
        NotTaken(String why, boolean forGood) {
            super(why, null, false, false);
            this.forGood = forGood;
        }

        boolean forGood() {
            return forGood;
        }
    }
}
