/** Answers of so few words are a name by themselves: "weet niet", "geen". */
const shortWords = 3;
/** From this share of short answers on, they are what a group is about. */
const shortShare = 0.5;

export function isShortAnswer(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= shortWords;
}

/** Whether a group mostly holds short answers: by the words of each, and how many answers each stands for (1 without). */
export function isMostlyShort(answers: readonly { words: readonly string[]; weight?: number }[]): boolean {
  let short = 0;
  let all = 0;
  for (const { words, weight = 1 } of answers) {
    all += weight;
    if (isShortAnswer(words)) short += weight;
  }
  return all > 0 && short >= all * shortShare;
}
