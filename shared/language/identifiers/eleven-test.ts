/**
 * The eleven test of the BSN (Logisch Ontwerp BSN): 9a + 8b + ... + 2h - i is a multiple of 11. Nine zeros pass the
 * sum but are nobody's number.
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  let sum = -Number(digits[8]);
  for (let i = 0; i < 8; i++) sum += Number(digits[i]) * (9 - i);
  return sum % 11 === 0;
}
