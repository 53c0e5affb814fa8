/**
 * The text whose vector is compared: each run of digits, with the points, commas and colons in and behind it, becomes
 * one `0`. Numbers pull vectors apart: without this "om 9:30" and "om 14.15" are two subjects.
 */
export function textForVector(text: string): string {
  return text.replace(/\p{Nd}[\p{Nd}.,:]*/gu, '0');
}
