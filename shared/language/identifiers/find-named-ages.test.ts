import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findIdentifiers } from './find-identifiers.ts';
import { createNameEngine } from './names/create-name-engine.ts';

const folder = new URL('../../../resources/language/', import.meta.url);
const engine = createNameEngine({
  lists: readFileSync(new URL('names.lists', folder)),
  weights: readFileSync(new URL('names.weights', folder)),
});

/** The ages in a text, as they stand there. All texts are fiction. */
function ages(text: string): string[] {
  return findIdentifiers(text, engine)
    .filter(({ kind }) => kind === 'age')
    .map((finding) => finding.text);
}

test.each([
  ['mijn zoons heten sem en daan en sem is negentien en die werkt', ['negentien']],
  ['Zoon Rik (uit 1e huw., 31) is bij de marine.', ['31']],
  ['Jongste, Bo, 9, zit op judo.', ['9']],
  ['De foto is van Ali en Deniz. Bijna 2', ['2']],
  ['de kleine gait, dee is zes. hee wil op de trekker', ['zes']],
  ['een kus voor kleine Jikke, die is vast al vijf.', ['vijf']],
  ['hoe oud is ze eig\n12-05-22 19:07 - Sjaan: 81 ,in juli jarig', ['81']],
  ['hoe oud is die kleine nou\nMarga: drie geloof ik', ['drie']],
  ['Cl. is 58, werkte tot zijn ontslag.', ['58']],
  ['ze loopt tegen de tachtig en fietst nog', ['tachtig']],
  ['Hij is de zestig gepasseerd.', ['zestig']],
  ['Met haar 82 jaar gaat ze dat niet meer leren.', ['82 jaar']],
])('ages behind a person and in answers are found in %j', (text, expected) => {
  expect(ages(text)).toEqual(expected);
});

test.each([
  'Daan is twee keer geweest en Lisa is 3 uur gebleven.',
  'Mevrouw Oyelaran van 92 zag het ook.',
  'Jan (kamer 12) en Piet, 3 euro elk.',
  'Sanne is eerste geworden en Kim was 2e.',
  'De prijs loopt tegen de tachtig euro.',
  'hoeveel kost het\nMarga: 12 geloof ik',
])('what is counted otherwise is no age: %j', (text) => {
  expect(ages(text)).toEqual([]);
});
