/** From this certainty (0-1) on an answer clearly belongs to its group; below it, it may belong to another as well. */
export const clearFrom = 0.8;
