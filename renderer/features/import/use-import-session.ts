import { useCallback, useEffect, useRef, useState } from 'react';
import type { CsvDialect, ImportReport } from '../../../shared/features/import/import.contract.ts';
import type { PickedFile } from '../../app/host.ts';
import { useJob } from '../../app/server-state.ts';
import {
  isReady,
  type PlannedFile,
  planAgain,
  planFor,
  surveyPlanOf,
  transcriptPlanOf,
} from './import-plan.ts';

export type ImportPhase = 'empty' | 'reading' | 'looking' | 'importing' | 'done';
type Reading = { as?: 'transcript' | 'survey'; dialect?: Partial<CsvDialect> };

/** Files from the moment they are picked until they are in the project. Nothing is written before `run`. */
export function useImportSession(picked: readonly PickedFile[]) {
  const preview = useJob('import.preview');
  const transcripts = useJob('import.transcripts');
  const survey = useJob('import.survey');
  const [busy, setBusy] = useState<'reading' | 'importing' | null>(picked.length > 0 ? 'reading' : null);
  const [isDone, setDone] = useState(false);
  const [files, setFiles] = useState<PlannedFile[]>([]);
  const [reports, setReports] = useState<ImportReport[]>([]);
  const [rereading, setRereading] = useState<string | null>(null);
  const { start: startPreview } = preview;
  const phase: ImportPhase = busy ?? (isDone ? 'done' : files.length > 0 ? 'looking' : 'empty');

  const add = useCallback(
    async (more: readonly PickedFile[]) => {
      if (more.length === 0) return;
      setDone(false);
      setBusy('reading');
      const read = await startPreview({ files: more.map(({ ticket }) => ({ ticket })) });
      setFiles((files) => [...files, ...(read ?? []).map(planFor)]);
      setBusy(null);
    },
    [startPreview],
  );

  // React may mount twice while developing; files are read once.
  const isStarted = useRef(false);
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    void add(picked);
  }, [add, picked]);

  /** Reads one file again, in another way. What was chosen for its columns stays. */
  async function reread(file: PlannedFile, reading: Reading) {
    const { ticket } = file.preview;
    setRereading(ticket);
    const read = await startPreview({ files: [{ ticket, ...reading }] });
    setRereading(null);
    const [again] = read ?? [];
    if (again)
      setFiles((files) => files.map((one) => (one.preview.ticket === ticket ? planAgain(again, file) : one)));
  }

  function change(file: PlannedFile) {
    setFiles((files) => files.map((one) => (one.preview.ticket === file.preview.ticket ? file : one)));
  }

  function leaveOut(ticket: string) {
    setFiles((files) => files.filter((file) => file.preview.ticket !== ticket));
  }

  /** Conversations first, in one step; then every survey. A step that was stopped or failed leaves its files to look at. */
  async function run() {
    if (phase !== 'looking' || rereading !== null || !files.some(isReady)) return;
    setBusy('importing');
    const done: ImportReport[] = [];
    const finished = new Set<string>();
    const conversations = files.filter((file) => file.kind === 'transcript');
    if (conversations.length > 0) {
      const result = await transcripts.start({ files: conversations.map(transcriptPlanOf) });
      done.push(...(result ?? []));
      if (result) for (const file of conversations) finished.add(file.preview.ticket);
    }
    for (const file of files) {
      if (file.kind !== 'survey' || !isReady(file)) continue;
      const result = await survey.start(surveyPlanOf(file));
      if (!result) continue;
      done.push(result);
      finished.add(file.preview.ticket);
    }
    setReports((reports) => [...reports, ...done]);
    setFiles((files) => files.filter((file) => !finished.has(file.preview.ticket)));
    setDone(done.length > 0);
    setBusy(null);
  }

  const running = [survey.state, transcripts.state].find((state) => state?.state === 'running');
  return {
    phase,
    files,
    reports,
    rereading,
    fraction: (phase === 'reading' ? preview.state : running)?.fraction ?? null,
    add,
    reread,
    change,
    leaveOut,
    run,
    stop: () => {
      for (const job of [preview, transcripts, survey]) job.cancel();
    },
  };
}

export type ImportSession = ReturnType<typeof useImportSession>;
