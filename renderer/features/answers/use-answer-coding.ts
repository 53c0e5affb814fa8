import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { CodeId, DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { codePointOffset, createTextIndex } from '../../../shared/text/offsets.ts';
import { copyText } from '../../app/copy-text.ts';
import { notify } from '../../app/notices.ts';
import { useCommand } from '../../app/server-state.ts';
import { useRecentCodes } from '../coding/recent-codes.ts';
import { useGiving } from '../coding/use-giving.ts';
import { answerTexts } from './answer-texts.ts';
import type { ChosenWords } from './chosen-words.ts';
import { findEqualAnswers } from './equal-answers.ts';

export type AnswerCodingState = ReturnType<typeof useAnswerCoding>;

const nonePicked: ReadonlySet<DocumentId> = new Set();

/** Which answers and words are chosen, and giving them codes: words first, then picked answers, then the row. */
export function useAnswerCoding(questionId: QuestionId, rowAt: (index: number) => AnswerRow | undefined) {
  const { t } = useTranslation('answers');
  const giving = useGiving();
  const apply = useCommand('coding.applyToDocuments');
  const takeOff = useCommand('coding.removeFromDocuments');
  const remember = useRecentCodes((state) => state.use);
  const [focused, setFocused] = useState(0);
  const [picked, setPicked] = useState(nonePicked);
  const [words, setWords] = useState<ChosenWords | null>(null);
  // The row keeps being the one in hand when it is scrolled out of the pages that are known.
  const lastRow = useRef<{ index: number; row: AnswerRow } | null>(null);
  const known = rowAt(focused);
  if (known) lastRow.current = { index: focused, row: known };
  const row = known ?? (lastRow.current?.index === focused ? lastRow.current.row : undefined);
  const documentIds = picked.size > 0 ? [...picked] : row ? [row.documentId] : [];

  const focusRow = useCallback((index: number) => {
    setFocused(index);
    setWords(null);
  }, []);
  const togglePick = useCallback(({ documentId }: AnswerRow) => {
    setPicked((old) => {
      const next = new Set(old);
      if (!next.delete(documentId)) next.add(documentId);
      return next;
    });
  }, []);
  const letGo = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setPicked(nonePicked);
    setWords(null);
  }, []);
  const { remove: removeCoding } = giving;
  const remove = useCallback(
    (id: AnswerRow['codings'][number]['id']) => {
      removeCoding({ id });
    },
    [removeCoding],
  );

  /** A code dragged onto an answer; onto a picked one, it goes to all that are picked. */
  async function giveTo({ documentId }: AnswerRow, codeId: CodeId) {
    const isPicked = picked.has(documentId);
    remember(codeId);
    const done = await apply.run({ documentIds: isPicked ? [...picked] : [documentId], codeId });
    if (done && isPicked) setPicked(nonePicked);
  }
  /** Off the whole answer and off words in it; off all that are picked when it is one of them. */
  async function takeCodeOff({ documentId, codings }: AnswerRow, codeId: CodeId) {
    if (picked.has(documentId)) {
      await takeOff.run({ documentIds: [...picked], codeId });
      return;
    }
    for (const coding of codings) if (coding.codeId === codeId) remove(coding.id);
  }
  async function copy(answer: AnswerRow) {
    copyText(await answerTexts(answer, picked.has(answer.documentId) ? [...picked] : []));
  }
  async function give(codeId: CodeId) {
    if (documentIds.length === 0) return;
    if (words) {
      letGo();
      await giving.give(asText(words.row), words.range, codeId);
      return;
    }
    remember(codeId);
    if (await apply.run({ documentIds, codeId })) setPicked(nonePicked);
  }
  /** A key pressed again takes the code off again. */
  async function toggle(codeId: CodeId) {
    const hasIt = row?.codings.some((coding) => coding.codeId === codeId && coding.start === null);
    if (hasIt && !words && picked.size === 0) await takeOff.run({ documentIds, codeId });
    else await give(codeId);
  }
  async function giveNew(name: string) {
    const code = await giving.create({ fields: { name } });
    if (code) await give(code.id);
  }
  /** Makes a code of the chosen words; without chosen words, of the whole answer. */
  async function inVivo() {
    const target =
      words ?? (row && { row, range: { start: codePointOffset(0), end: createTextIndex(row.text).length } });
    if (!target || target.range.start === target.range.end) return;
    letGo();
    await giving.inVivo(asText(target.row), target.range);
  }
  function removeLast() {
    const last = row?.codings.at(-1);
    if (last) remove(last.id);
  }
  /** Gives the codes of this answer to the answers that are the same. */
  async function giveToEqual() {
    if (!row || row.same < 2) return;
    const equal = await findEqualAnswers(questionId, row);
    const codeIds = [
      ...new Set(row.codings.filter(({ start }) => start === null).map(({ codeId }) => codeId)),
    ];
    if (equal.length === 0 || codeIds.length === 0) return;
    for (const codeId of codeIds) {
      if (!(await apply.run({ documentIds: equal, codeId }))) return;
    }
    notify({ kind: 'ok', text: t('dock.equalDone', { count: equal.length }) });
  }

  /** Picks the answers that are the same as this one, and it. */
  async function pickEqual() {
    if (row) setPicked(new Set([row.documentId, ...(await findEqualAnswers(questionId, row))]));
  }

  return {
    focused,
    row,
    picked,
    words,
    wordCount: words ? countWords(words) : 0,
    /** How many answers a code would go to. */
    targets: documentIds.length,
    focusRow,
    /** Back to the first row, for other rows. */
    start: useCallback(() => {
      letGo();
      setFocused(0);
    }, [letGo]),
    togglePick,
    chooseWords: setWords,
    letGo,
    give,
    toggle,
    giveNew,
    inVivo,
    remove,
    removeLast,
    giveToEqual,
    giveTo,
    takeOff: takeCodeOff,
    copy,
    pickEqual,
  };
}

function asText({ documentId, revisionId }: AnswerRow) {
  return { id: documentId, revisionId };
}

function countWords({ row, range }: ChosenWords): number {
  return (
    createTextIndex(row.text)
      .slice(range.start, range.end)
      .match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  );
}
