/** First names separated by spaces, surnames by commas. `either`: names of women and men alike. */
export type NamePool = { women: string; men: string; either: string; surnames: string };
