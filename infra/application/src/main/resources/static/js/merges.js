import { ask, Unanswered } from "./graphql.js";
import { MERGE, SPLIT, UNDO_MERGE } from "./queries.js";

/** Takes two structures for one, and for two again. Each answers a position: what is read at it includes what was done. */
export const merge = (survivor, merged, reasons) => sent(MERGE, { survivorId: survivor.id, mergedId: merged.id, reasons: reasons.map(({ code }) => code) });

export const undoMerge = (survivor, merged) => sent(UNDO_MERGE, { survivorId: survivor.id, mergedId: merged.id });

/** Gives part of a record to a new structure. */
export const split = (structure, part) => sent(SPLIT, { structureId: structure.id, ...part });

async function sent(mutation, input) {
  const { done } = await ask(mutation, { input });
  if (done.rejections.length) throw new Unanswered(done.rejections.map(({ message }) => message).join(" "));
  return done.position;
}

/** Whether somebody keeps the cartography of a department: the others are not offered what they may not do. */
export const keeps = (viewer, department) =>
  viewer?.role.code === "COORDINATOR" && viewer.departments.some(({ code }) => code === department);
