package fr.convergence.infra.eventstore;

import java.util.UUID;

/** What comparing a database with a checkpoint came to. */
public sealed interface Finding {

    /** Whether the store may be opened as it is. */
    default boolean sound() {
        return false;
    }

    /** Whether a new epoch would make the store sound. */
    default boolean reopenable() {
        return false;
    }

    /** The last position a new epoch would have in common with the present one, of those up to the head. */
    default long commonUpTo(long head) {
        return head;
    }

    /** The database holds all that the checkpoint knows of; or there is no checkpoint to tell. */
    record Whole() implements Finding {
        @Override
        public boolean sound() {
            return true;
        }
    }

    /** The checkpoint is of an earlier epoch: what has been lost since was accepted when the present one was opened. */
    record Accepted(Checkpoint checkpoint, Epoch present) implements Finding {
        @Override
        public boolean sound() {
            return true;
        }
    }

    /** The database lacks events, or epochs, that the checkpoint knows of. */
    record Behind(Checkpoint checkpoint, int epoch, long head) implements Finding {
        @Override
        public boolean reopenable() {
            return true;
        }
    }

    /** The database tells another history than the checkpoint, from some position at or before the checkpoint's on. */
    record Diverged(Checkpoint checkpoint, int epoch, long head) implements Finding {
        @Override
        public boolean reopenable() {
            return true;
        }

        /** Where they part is not known. */
        @Override
        public long commonUpTo(long head) {
            return 0;
        }
    }

    /** The file does not hold a checkpoint. */
    record Corrupt(String why) implements Finding {
        @Override
        public boolean reopenable() {
            return true;
        }
    }

    /** The database holds another store. */
    record OtherStore(Checkpoint checkpoint, UUID store) implements Finding {}

    /** The database holds no store at all. */
    record Empty(Checkpoint checkpoint) implements Finding {}
}
