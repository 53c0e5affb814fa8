/** Sets --c-text, --c-tint and --c-stripe for everything inside. Colours 1 to 24. */
export function codeColourClass(colour: number): string {
  return `c${colour}`;
}

/** The stripe of a code; its name always stands beside it. */
export function CodeMark({ colour }: { colour: number }) {
  return <i className={`mark ${codeColourClass(colour)}`} aria-hidden />;
}
