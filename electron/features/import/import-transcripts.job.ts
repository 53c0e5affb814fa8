import type { JobRun } from '../../database/handler-types.ts';
import type { StagedTranscript } from './commit-transcripts.ts';
import { hashFile, readTranscript } from './read-transcript.ts';

/** Reads conversations and letters; `commitTranscripts` writes them in one change. */
export const importTranscripts: JobRun<'import.transcripts', StagedTranscript[]> = async (input, context) => {
  const staged: StagedTranscript[] = [];
  for (const plan of input.files) {
    context.progress('read', staged.length, input.files.length);
    const file = context.file(plan.ticket);
    const { transcript, changes, format, encoding } = await readTranscript(file, plan.kind);
    const indexOf = new Map(transcript.speakers.map((speaker, index) => [speaker.label, index]));
    staged.push({
      fileName: file.fileName,
      fileHash: await hashFile(file.path),
      title: plan.title,
      kind: plan.kind,
      text: transcript.text,
      turns: transcript.turns.map(({ start, speaker, time }) => [
        start,
        speaker === null ? null : (indexOf.get(speaker) ?? null),
        time,
      ]),
      speakers: transcript.speakers.map((speaker, index) => {
        // The plan was made from the preview of this very file, so the order is the same.
        const planned = plan.speakers?.[index];
        return {
          label: planned?.label || speaker.label,
          isInterviewer: planned?.isInterviewer ?? speaker.isInterviewer,
          respondentLabel: planned?.respondentLabel?.trim() || null,
        };
      }),
      changes,
      settings: { format, encoding },
    });
    // Lets a cancel come in between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
  context.progress('read', input.files.length, input.files.length);
  return staged;
};
