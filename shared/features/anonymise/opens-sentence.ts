const OPENING = /[\s"'“”„‘’«»([-]/u;
const ENDING = /[\n.!?…:]/u;

/**
 * True where a capital says nothing: at the start of the value or a line, and behind . ! ? … and : with quotes,
 * brackets and spaces between. `at` in UTF-16 units.
 */
export function opensSentence(value: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const unit = value[i] ?? '';
    if (ENDING.test(unit)) return true;
    if (!OPENING.test(unit)) return false;
  }
  return true;
}
