/** Ages that are seen because the person before them was found. Everybody in these passages is invented. */
export const NAMED_AGES: readonly string[] = [
  'en lotte was toen {vijf} dus die snapte er niks van',
  'hoi ik ben lisa ({22}) en ik zoek hulp',
  'Isa, {anderhalf}, is erg druk.',
  'onze nina is {5} en kan al lezen',
  'Mijn kleindochter Lotte, {vier}, vroeg het ook.',
  'Milan (net {vier}) slaapt nog bij ons in bed.',
  'Jip van {anderhalf}',
];
