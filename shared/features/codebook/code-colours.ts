/** The stripe of each code colour on a light ground, 0xRRGGBB; colour 1 is the first. The same as in the style sheet. */
export const codeColours: readonly number[] = [
  0xbf632e, 0x016770, 0x836fc9, 0x5d600a, 0x0b89c8, 0x7c4371, 0x4c9445, 0x844b17, 0x089678, 0x435793,
  0xa47703, 0xa164b4, 0x186b45, 0x527ed0, 0x836358, 0x695b03, 0x14919d, 0x654c89, 0x738c1c, 0x0b6289,
  0xba5b8b, 0x416729, 0xb46e0a, 0x5a6d86,
];

/**
 * The number (1-24) of the code colour that looks most like a colour 0xRRGGBB. Distance by T. Riemersma, "Colour
 * metric" (compuphase.com/cmetric.htm): RGB weighted by how red the two are on average.
 */
export function nearestCodeColour(rgb: number): number {
  const distances = codeColours.map((colour) => colourDistance(colour, rgb));
  return distances.indexOf(Math.min(...distances)) + 1;
}

function colourDistance(a: number, b: number): number {
  const [redA, greenA, blueA] = channels(a);
  const [redB, greenB, blueB] = channels(b);
  const meanRed = (redA + redB) / 2;
  return (
    (2 + meanRed / 256) * (redA - redB) ** 2 +
    4 * (greenA - greenB) ** 2 +
    (2 + (255 - meanRed) / 256) * (blueA - blueB) ** 2
  );
}

function channels(rgb: number): [red: number, green: number, blue: number] {
  return [(rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff];
}
