/** A turn before its place in the text is known. */
export interface TurnText {
  speaker: string | null;
  time: number | null;
  text: string;
}
