const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Every string, number and key in a JSON value, escapes undone; null when it is no JSON. Ids are left out: their digits
 * are ours, and a short number could stand in one by chance.
 */
export function wordsOfJson(json: string, options = { withNumbers: true }): string[] | null {
  const words: string[] = [];
  const visit = (value: unknown) => {
    if (typeof value === 'string' || (typeof value === 'number' && options.withNumbers))
      words.push(String(value));
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        words.push(key);
        visit(item);
      }
    }
  };
  try {
    visit(JSON.parse(json));
  } catch {
    return null;
  }
  return words.filter((text) => !uuid.test(text));
}
