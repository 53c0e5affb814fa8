import { codeColourCount } from '../../../shared/features/codebook/code-tree.ts';

/** The numbers of the colours a code may have, from 1. */
export const colourNumbers = Array.from({ length: codeColourCount }, (_, index) => index + 1);
