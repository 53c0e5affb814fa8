/** A deterministic automaton over UTF-16 units that reports every pattern ending at a position. */
export type PatternAutomaton = {
  /** The state after reading a unit in a state; state 0 is the start. */
  step(state: number, unit: number): number;
  /** Indices of the patterns that end in a state, the longest first; empty for most states. */
  endingAt(state: number): readonly number[];
};

const NOTHING: readonly number[] = [];

/**
 * The automaton of Aho and Corasick (Efficient string matching, CACM 18(6), 1975) with all transitions worked out,
 * so that reading is one look-up a unit however many patterns there are. Memory: states x distinct units x 4 bytes.
 * Empty patterns are left out.
 */
export function createPatternAutomaton(patterns: readonly string[]): PatternAutomaton {
  const symbolOf = new Uint16Array(0x10000);
  let symbols = 1;
  let mostStates = 1;
  for (const pattern of patterns) {
    mostStates += pattern.length;
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      if (symbolOf[unit] === 0) symbolOf[unit] = symbols++;
    }
  }
  const next = new Int32Array(mostStates * symbols);
  const ending = new Map<number, number[]>();
  let states = 1;
  patterns.forEach((pattern, index) => {
    if (pattern === '') return;
    let state = 0;
    for (let i = 0; i < pattern.length; i++) {
      const cell = state * symbols + (symbolOf[pattern.charCodeAt(i)] ?? 0);
      if (next[cell] === 0) next[cell] = states++;
      state = next[cell] ?? 0;
    }
    const list = ending.get(state);
    if (list === undefined) ending.set(state, [index]);
    else list.push(index);
  });
  linkFailures(next, symbols, states, ending);

  return {
    step: (state, unit) => next[state * symbols + (symbolOf[unit] ?? 0)] ?? 0,
    endingAt: (state) => ending.get(state) ?? NOTHING,
  };
}

/** Breadth first: a missing transition becomes that of the longest proper suffix, and its endings are inherited. */
function linkFailures(
  next: Int32Array,
  symbols: number,
  states: number,
  ending: Map<number, number[]>,
): void {
  const suffix = new Int32Array(states);
  const queue: number[] = [];
  for (let symbol = 1; symbol < symbols; symbol++) {
    const child = next[symbol] ?? 0;
    if (child !== 0) queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const fallback = suffix[state] ?? 0;
    const inherited = ending.get(fallback);
    if (inherited !== undefined) ending.set(state, [...(ending.get(state) ?? []), ...inherited]);
    for (let symbol = 1; symbol < symbols; symbol++) {
      const cell = state * symbols + symbol;
      const viaSuffix = next[fallback * symbols + symbol] ?? 0;
      const child = next[cell] ?? 0;
      if (child === 0) next[cell] = viaSuffix;
      else {
        suffix[child] = viaSuffix;
        queue.push(child);
      }
    }
  }
}
