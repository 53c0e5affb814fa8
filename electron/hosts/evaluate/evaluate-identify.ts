import { readdirSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { evaluationLabel } from '../../../shared/language/identifiers/evaluation-label.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { findInTexts } from '../../language/find-in-texts.ts';
import { readWholeText } from '../read-whole-text.ts';

const textFile = /\.(?:txt|md)$/iu;

/**
 * Every finding in the text files of a folder, file by file. The folder is searched as one project: a name found once
 * is found everywhere. `id` is the file's name without its ending; offsets are code points of
 * the file's text.
 */
export function evaluateIdentify(folder: string, tier: 'sure' | 'both') {
  let files: string[];
  try {
    files = readdirSync(folder)
      .filter((name) => textFile.test(name))
      .sort();
  } catch {
    throw new AppError('file-unreadable', { reason: basename(folder) });
  }
  const texts = files.map((name) => readWholeText(join(folder, name)));
  return findInTexts(texts).flatMap((findings, i) =>
    findings
      .filter((finding) => tier === 'both' || finding.tier === 'sure')
      .map(({ start, end, kind, tier: found, score }) => ({
        id: parse(files[i] ?? '').name,
        start,
        end,
        label: evaluationLabel(kind),
        tier: found,
        score,
      })),
  );
}
