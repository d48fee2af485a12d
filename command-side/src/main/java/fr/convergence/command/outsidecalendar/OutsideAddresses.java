package fr.convergence.command.outsidecalendar;

/**
 * Keeps the addresses of calendars where no event, command or log comes. An address opens the whole calendar to whoever knows it: what is
 * handed in here is never given back to anybody who asks.
 */
public interface OutsideAddresses {

    /**
     * Takes an address in, durably, before anything is decided.
     *
     * @param addressId what events call it, a UUID
     * @return whether it was not there yet
     * @throws fr.convergence.kernel.Rejected when another address was handed in under this identifier
     */
    boolean deposit(String addressId, String address);

    /** Forgets an address for good; does nothing when there is none. */
    void forget(String addressId);
}
