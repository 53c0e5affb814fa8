/** A speaker label found at the start of one line, before it is known whether it is one. */
export interface LabelCandidate {
  key: string;
  label: string;
  /** milliseconds, or null when no time stands with the label */
  time: number | null;
  /** the words behind the label, untouched */
  rest: string;
  form: 'colon' | 'timed' | 'own-line';
}

const TIME = String.raw`(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;
const LABEL = String.raw`\p{L}[\p{L}\p{M}\p{N} .'’()/&*_-]{0,39}?`;
const TIME_THEN_LABEL = new RegExp(
  `^\\s*(?:[\\[(](${TIME})[\\])]|(${TIME}))\\s*[-–]?\\s*(${LABEL})\\s*:(?:\\s+|$)(.*)$`,
  'u',
);
const LABEL_THEN_TIME = new RegExp(
  `^\\s*(${LABEL})\\s*:?\\s*[\\[(](${TIME})[\\])]\\s*:?(?:\\s+|$)(.*)$`,
  'u',
);
const LABEL_COLON = new RegExp(`^\\s*(${LABEL})\\s*:(?:\\s+|$)(.*)$`, 'u');
const CODE_COLON = /^\s*((?:INT|I|R|P|V|A|Q|M)\d{0,2})[:\t]\s*(.*)$/u;
const LABEL_TIME_ALONE = new RegExp(`^\\s*(${LABEL})\\s+(${TIME})\\s*$`, 'u');
const TIME_LABEL_ALONE = new RegExp(`^\\s*(${TIME})\\s+(${LABEL})\\s*$`, 'u');
const TIME_FIRST = new RegExp(`^\\s*(?:[\\[(](${TIME})[\\])]|(${TIME})\\s*(?:-->.*)?$)\\s*(.*)$`, 'u');
const TIME_LAST = new RegExp(`#(${TIME})(?:-\\d)?#\\s*$`, 'u');

const INTERVIEWER =
  /^(?:int|interv|interviewer|interviewster|onderzoeker|onderzoekster|researcher|gespreksleider|gespreksleidster|moderator|mod|vragensteller|vraag|question|i|v|q)\.? ?\d{0,2}$/u;
const RESPONDENT =
  /^(?:r|resp|respondent|respondente|p|participant|deelnemer|deelneemster|geïnterviewde|interviewee|cliënt|client|a|antwoord|answer|spreker|speaker)\.? ?[\da-e]{0,2}$/u;
const BYSTANDER =
  /^(?:(?:mw|mevr|mevrouw|dhr|meneer|de heer|mr|mrs|ms|dr)\b.*|(?:dochter|zoon|partner|man|vrouw|moeder|vader|broer|zus|buurvrouw|buurman|echtgenoot|echtgenote|mantelzorger|begeleider|begeleidster|tolk|allen|onbekend|daughter|son|husband|wife|mother|father|interpreter|unknown|all)(?: .*)?)$/u;

/** Words with a colon that open a sentence or a form field; they are never a person. */
const NEVER_A_PERSON = new Set(
  `nee|ja|nou|dus|maar|en|want|of|kijk|luister|let op|bijvoorbeeld|voorbeeld|voorbeelden|kortom|namelijk|conclusie|
  samenvatting|inleiding|opmerking|opmerkingen|noot|nb|n.b|ps|p.s|stel|eerlijk gezegd|oké|ok|goed|oftewel|ofwel|
  ten eerste|ten tweede|ten derde|eerst|daarna|toen|citaat|bron|zie|zoals|resultaat|gevolg|reden|oorzaak|doel|
  voordeel|nadeel|voordelen|nadelen|antwoorden|vragen|thema|advies|tip|belangrijk|actie|afspraak|afspraken|
  note|notes|for example|example|however|so|well|yes|no|look|listen|summary|conclusion|result|reason|source|see|
  aanbeveling|aanbevelingen|toelichting|uitleg|probleem|oplossing|bevinding|bevindingen|stelling|risico|kans|
  recommendation|finding|problem|solution|explanation|important|first|second|third|weet je|weet je wat|punt|het punt is|feit is|eén ding|één ding|eerste|tweede|derde`
    .split('|')
    .map((word) => word.trim()),
);
/** Fields of the head of a transcript or letter. */
const HEAD_FIELD = new Set(
  `datum|date|plaats|locatie|location|place|duur|duration|lengte|tijd|time|tijdstip|betreft|onderwerp|subject|
  re|kenmerk|ons kenmerk|uw kenmerk|aan|van|cc|bcc|to|from|aanwezig|aanwezigen|present|afwezig|opname|recording|
  bestand|file|transcriptie|transcribent|transcript|getranscribeerd door|project|gesprek|interview|gespreknummer|
  respondentnummer|respnr|naam|name|leeftijd|age|geslacht|gender|beroep|telefoon|tel|e-mail|email|mail|adres|
  address|bijlage|bijlagen|titel|title|versie|version|legenda|legend|pagina|page|status|audio|taal|language`
    .split('|')
    .map((word) => word.trim()),
);
const SMALL_WORD =
  /^(?:van|de|der|den|het|'t|’t|ter|ten|te|la|le|el|al|von|und|en|and|of|mevrouw|meneer|heer|mw\.?|dhr\.?|mevr\.?)$/u;

/** @returns milliseconds of a time written as `m:ss`, `h:mm:ss` or with a fraction of a second. */
export function parseClock(written: string): number {
  const [clock = '', fraction = ''] = written.split(/[.,]/u);
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds * 1000 + Number(fraction.padEnd(3, '0'));
}

/** Reads a time at the start of a line without a label; `rest` is what follows it. */
export function readTimeFirst(line: string): { time: number; rest: string } | null {
  const found = TIME_FIRST.exec(line);
  const written = found?.[1] ?? found?.[2];
  return found && written ? { time: parseClock(written), rest: found[3] ?? '' } : null;
}

/** Reads a closing time such as `#00:00:05-3#`, with which some transcription programs end a turn. */
export function readTimeLast(line: string): { time: number; rest: string } | null {
  const found = TIME_LAST.exec(line);
  return found?.[1] ? { time: parseClock(found[1]), rest: line.slice(0, found.index).trimEnd() } : null;
}

function hasShapeOfName(label: string): boolean {
  const words = label.split(/\s+/u);
  if (label.length > 40 || words.length > 4 || NEVER_A_PERSON.has(keyOf(label))) return false;
  if (isRole(keyOf(label)) || words.length === 1) return true;
  // Names have capitals; a clause such as "En toen zei ze" has not.
  return words.every((word) => SMALL_WORD.test(word) || /^[(]?[\p{Lu}\p{N}&/-]/u.test(word));
}

function keyOf(label: string): string {
  return label
    .trim()
    .replace(/[.\s]+$/u, '')
    .toLowerCase();
}

function candidate(
  label: string | undefined,
  time: string | undefined,
  rest: string | undefined,
  form: LabelCandidate['form'],
): LabelCandidate | null {
  const trimmed = label?.trim() ?? '';
  if (trimmed === '' || !hasShapeOfName(trimmed)) return null;
  return {
    key: keyOf(trimmed),
    label: trimmed,
    time: time ? parseClock(time) : null,
    rest: rest ?? '',
    form,
  };
}

/** Reads what could be a speaker label at the start of one line; null when nothing looks like one. */
export function readLabel(line: string): LabelCandidate | null {
  let found = TIME_THEN_LABEL.exec(line);
  if (found) return candidate(found[3], found[1] ?? found[2], found[4], 'timed');
  found = LABEL_THEN_TIME.exec(line);
  if (found) return candidate(found[1], found[2], found[3], 'timed');
  found = LABEL_TIME_ALONE.exec(line);
  if (found) return candidate(found[1], found[2], '', 'own-line');
  found = TIME_LABEL_ALONE.exec(line);
  if (found) return candidate(found[2], found[1], '', 'own-line');
  found = LABEL_COLON.exec(line) ?? CODE_COLON.exec(line);
  return found ? candidate(found[1], undefined, found[2], 'colon') : null;
}

/** True for a field or a legend of the head of a transcript, such as `Datum: …` or `INT = onderzoeker`. */
export function isHeadLine(line: string): boolean {
  if (/^\s*[\p{L}\p{N}. ]{1,20}\s=\s/u.test(line)) return true;
  const colon = line.indexOf(':');
  return colon > 0 && HEAD_FIELD.has(keyOf(line.slice(0, colon)));
}

/** True when a label says by itself that it is the one who asks. */
export function isInterviewerLabel(label: string): boolean {
  return INTERVIEWER.test(keyOf(label));
}

function isRole(key: string): boolean {
  return INTERVIEWER.test(key) || RESPONDENT.test(key) || BYSTANDER.test(key);
}

/**
 * Decides which candidates are speakers: a label must recur, or stand in an alternation of labels that together
 * carry the text.
 * @param candidates one entry per non-blank line below the head, null for a line without a candidate
 * @returns keys of the accepted labels
 */
export function acceptLabels(candidates: (LabelCandidate | null)[]): Set<string> {
  const found = candidates.filter((entry) => entry !== null).filter((entry) => !HEAD_FIELD.has(entry.key));
  const counts = new Map<string, { all: number; timed: number }>();
  for (const { key, form } of found) {
    const count = counts.get(key) ?? { all: 0, timed: 0 };
    count.all += 1;
    if (form !== 'colon') count.timed += 1;
    counts.set(key, count);
  }
  const recurring = [...counts].filter(([key, count]) => count.all > 1 || isRole(key));
  const carried = recurring.reduce((sum, [, count]) => sum + count.all, 0);
  const roles = recurring.filter(([key]) => isRole(key)).length;
  const timed = recurring.reduce((sum, [, count]) => sum + count.timed, 0);
  const density = found.length / Math.max(1, candidates.length);
  // Labels that nobody knows are people only where somebody asks something; a report's headings do not.
  const asks = found.some((entry) => entry.rest.includes('?') || entry.rest.trim() === '');
  const everyLine = density >= 0.8 && counts.size > 1 && found.length > 1;
  // Nobody speaks twice in a row: what stands between two turns of one person is somebody else.
  const answers = new Set(
    found
      .filter(({ key }, index) => {
        const before = found[index - 1]?.key ?? '';
        return key !== before && before !== '' && before === found[index + 1]?.key;
      })
      .map(({ key }) => key),
  );
  const isDialogue =
    (roles > 0 && (recurring.length > 1 || carried > 2 || everyLine || answers.size > 0)) ||
    (timed > 1 && timed * 2 >= carried) ||
    (asks && recurring.length > 1 && carried > 3 && carried / candidates.length >= 0.2) ||
    (asks && everyLine && found.length > 3);
  const accepted = new Set<string>();
  if (!isDialogue) return accepted;
  const mostlyTimed = timed >= carried * 0.8;
  for (const [key, count] of counts) {
    const rare = count.all < Math.max(2, carried * 0.03);
    if (mostlyTimed && count.timed === 0 && !isRole(key)) continue;
    if (!rare || isRole(key) || count.timed > 0 || answers.has(key) || (everyLine && recurring.length < 2))
      accepted.add(key);
  }
  return accepted;
}
