import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createNameEngine } from '../../../shared/language/identifiers/names/create-name-engine.ts';
import type { NameFinding } from '../../../shared/language/identifiers/names/name-finding.ts';
import { createTextIndex } from '../../../shared/text/offsets.ts';
import { HELD_OUT } from './held-out.ts';
import {
  type LabelledSpan,
  type LabelledText,
  readLabelledJson,
  readLabelledSentences,
} from './labelled-text.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { weights: { type: 'string' }, 'held-out': { type: 'boolean', default: false } },
});
const resources = new URL('../../../resources/language/', import.meta.url);
const engine = createNameEngine({
  lists: readFileSync(new URL('names.lists', resources)),
  weights: readFileSync(values.weights ?? new URL('names.weights', resources)),
});

const KINDS = { person: 'PER', place: 'LOC', organisation: 'ORG' } as const;
/** Findings on these labels are neither right nor wrong. */
const NEUTRAL: Readonly<Record<string, readonly string[]>> = {
  LOC: ['ADR', 'ADDR', 'POSTCODE', 'COUNTRY'],
  ORG: ['ORGPUB'],
  PER: [],
};

type Found = { label: string; isSure: boolean; start: number; end: number };
type Count = { gold: number; hit: number; covered: number; found: number; right: number };

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function isCovered(text: string, span: LabelledSpan, found: readonly Found[]): boolean {
  for (let i = span.start; i < span.end; i++) {
    if (/[\p{L}\p{N}]/u.test(text[i] ?? '') && !found.some(({ start, end }) => start <= i && i < end))
      return false;
  }
  return true;
}

function count(texts: readonly LabelledText[], label: string, sureOnly: boolean): Count {
  const result = { gold: 0, hit: 0, covered: 0, found: 0, right: 0 };
  for (const { text, spans } of texts) {
    const all = findingsOf(text).filter(({ isSure }) => isSure || !sureOnly);
    const own = all.filter((finding) => finding.label === label);
    for (const span of spans.filter((one) => one.label === label)) {
      result.gold++;
      if (own.some((finding) => overlaps(finding, span))) result.hit++;
      if (isCovered(text, span, all)) result.covered++;
    }
    for (const finding of own) {
      const touched = spans.filter((span) => overlaps(finding, span));
      if (touched.some((span) => NEUTRAL[label]?.includes(span.label) === true)) continue;
      result.found++;
      if (touched.some((span) => span.label === label)) result.right++;
    }
  }
  return result;
}

function findingsOf(text: string): Found[] {
  const index = createTextIndex(text);
  return engine.find(text).map(({ kind, tier, start, end }: NameFinding) => ({
    label: KINDS[kind],
    isSure: tier === 'sure',
    start: index.toUtf16(start),
    end: index.toUtf16(end),
  }));
}

function share(part: number, whole: number): string {
  return (part / Math.max(1, whole)).toFixed(3);
}

for (const file of positionals) {
  const source = readFileSync(file, 'utf8');
  const all = file.endsWith('.txt') ? readLabelledSentences(source) : readLabelledJson(source);
  const texts = values['held-out'] ? all.filter((_, i) => i % HELD_OUT === 0) : all;
  process.stdout.write(`${file}: ${texts.length} texts\n`);
  for (const label of Object.values(KINDS)) {
    for (const sureOnly of [true, false]) {
      const { gold, hit, covered, found, right } = count(texts, label, sureOnly);
      const tiers = sureOnly ? 'sure' : 'both';
      process.stdout.write(
        `  ${label} ${tiers}: ${gold} labelled, precision ${share(right, found)}, recall ${share(hit, gold)}, covered ${share(covered, gold)}\n`,
      );
    }
  }
}
