package fr.convergence.query.agenda;

import fr.convergence.query.Connection;
import java.util.List;

/** When structures could hold something together. */
record FreeTime(Connection<FreeSlot> slots, List<WeeklyFreeTime> weekly) {}
