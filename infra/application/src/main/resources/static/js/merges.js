import { act } from "./graphql.js";
import { MERGE, SPLIT, UNDO_MERGE } from "./queries.js";

/** Takes two structures for one, and for two again. Each answers a position: what is read at it includes what was done. */
export const merge = (survivor, merged, reasons) => act(MERGE, { survivorId: survivor.id, mergedId: merged.id, reasons: reasons.map(({ code }) => code) });

export const undoMerge = (survivor, merged) => act(UNDO_MERGE, { survivorId: survivor.id, mergedId: merged.id });

/** Gives part of a record to a new structure. */
export const split = (structure, part) => act(SPLIT, { structureId: structure.id, ...part });

/** Whether somebody keeps the cartography of a department: the others are not offered what they may not do. */
export const keeps = (viewer, department) =>
  viewer?.role.code === "COORDINATOR" && viewer.departments.some(({ code }) => code === department);
