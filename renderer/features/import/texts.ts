import type { Texts } from '../../app/text-types.ts';
import { textsEn } from './texts-en.ts';
import { textsNl } from './texts-nl.ts';

export const texts = { nl: textsNl, en: textsEn } satisfies Texts;
