const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'.split(
  '|',
);

/** Regex source of an English month, for text in lower case; "may" counts only beside a figure. */
export const ENGLISH_MONTH = `(?:${MONTHS.join('|')})(?!\\p{L})`;
