import { warmAnswerIndex } from '../features/answers/answer-index.ts';
import { indexSlice } from '../features/search/index-documents.ts';
import type { ProjectDesk } from './project-desk.ts';

/** Documents per slice: some 50 ms, so that the next coding never waits long behind it. */
const sliceSize = 500;

export type Indexer = { wake(): void; stop(): void };

/**
 * Keeps the search index up with the texts, in slices between requests. Search itself also looks at what is not yet
 * indexed, so results are complete meanwhile.
 */
export function createIndexer(
  desk: ProjectDesk,
  { onIndexed, onQuiet }: { onIndexed(): void; onQuiet(): void },
): Indexer {
  let timer: NodeJS.Timeout | null = null;
  let hasWorked = false;
  const step = () => {
    timer = null;
    const session = desk.current();
    if (!session || session.file.isReadOnly) return;
    let indexed = 0;
    try {
      indexed = session.file.transaction(() => indexSlice(session.file.db, sliceSize));
    } catch {
      // Derived data: a full disk is said by the next command that writes, and the next change wakes us again.
      return;
    }
    if (indexed > 0) {
      hasWorked = true;
      timer = setTimeout(step, 5);
      return;
    }
    if (hasWorked) onIndexed();
    hasWorked = false;
    if (warmAnswerIndex(session.file.db)) {
      timer = setTimeout(step, 5);
      return;
    }
    session.file.tidy();
    onQuiet();
  };
  return {
    wake: () => {
      if (!timer) timer = setTimeout(step, 150);
    },
    stop: () => {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
