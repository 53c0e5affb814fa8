/** With --hold-out the first of so many texts stays out of the training, and `measure-names.ts` measures on those. */
export const HELD_OUT = 10;
