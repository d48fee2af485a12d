package fr.convergence.infra.eventstore.audit;

import java.util.UUID;

/** Something that is not as it was recorded and signed. */
public sealed interface AuditFinding {

    /** Which part of what was recorded is at fault. */
    enum Part {
        EVENTS,
        CHECKPOINTS,
        TAG_INDEX,
        TREE
    }

    /** Where it was found. */
    Part part();

    /** Not as many events are there as a checkpoint covers. */
    record Truncated(long head, long size) implements AuditFinding {
        @Override
        public Part part() {
            return Part.EVENTS;
        }
    }

    /** No event stands at some positions before the last. */
    record Missing(Ranges positions) implements AuditFinding {
        @Override
        public Part part() {
            return Part.EVENTS;
        }
    }

    /** More than one event stands at some positions, or an event before the first. */
    record Surplus(Ranges positions) implements AuditFinding {
        @Override
        public Part part() {
            return Part.EVENTS;
        }
    }

    /** The events up to a checkpoint are not those it was signed for; those up to an earlier one are. */
    record Differs(long after, long upTo) implements AuditFinding {
        @Override
        public Part part() {
            return Part.EVENTS;
        }
    }

    /** These events are not the ones that were recorded: the tree kept in the database is as it was signed, and says so. */
    record Changed(Ranges positions) implements AuditFinding {
        @Override
        public Part part() {
            return Part.EVENTS;
        }
    }

    /** These events are not those the tree was grown from; which of both was changed, no checkpoint tells. */
    record Unlike(Ranges positions) implements AuditFinding {
        @Override
        public Part part() {
            return Part.TREE;
        }
    }

    /** The tree kept in the database knows of more events than there are. */
    record TreeBeyond(long head, long leaves) implements AuditFinding {
        @Override
        public Part part() {
            return Part.EVENTS;
        }
    }

    /** There is no checkpoint to compare with. */
    record NoCheckpoint() implements AuditFinding {
        @Override
        public Part part() {
            return Part.CHECKPOINTS;
        }
    }

    /** Some checkpoints, counted from 1, were changed or signed by another key. */
    record Forged(Ranges numbers) implements AuditFinding {
        @Override
        public Part part() {
            return Part.CHECKPOINTS;
        }
    }

    /** A checkpoint is of another store. */
    record OtherStore(UUID signed, UUID found) implements AuditFinding {
        @Override
        public Part part() {
            return Part.CHECKPOINTS;
        }
    }

    /** A checkpoint does not fit the events, although a later one does. */
    record Contradicted(long size) implements AuditFinding {
        @Override
        public Part part() {
            return Part.CHECKPOINTS;
        }
    }

    /** The database is in an epoch that no checkpoint knows, or does not know one that a checkpoint does. */
    record OtherEpochs(int found, int signed) implements AuditFinding {
        @Override
        public Part part() {
            return Part.EVENTS;
        }
    }

    /** Some tags of events are not in the index. */
    record TagsMissing(long count, long position, String tag) implements AuditFinding {
        @Override
        public Part part() {
            return Part.TAG_INDEX;
        }
    }

    /** The index has tags that events do not bear. */
    record TagsSurplus(long count, long position, String tag) implements AuditFinding {
        @Override
        public Part part() {
            return Part.TAG_INDEX;
        }
    }
}
