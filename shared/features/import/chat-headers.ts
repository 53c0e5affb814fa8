/** How the header of a message is written; one export keeps to one form from beginning to end. */
export type ChatForm = 'bracket' | 'dash' | 'bare' | 'clock';

/** What stands before a message: its day and clock as written, and the untouched `rest` of the line. */
export interface ChatHeader {
  form: ChatForm;
  /** the three numbers of the date in the order of the file, null when only a clock stands there */
  date: [number, number, number] | null;
  isYearFirst: boolean;
  /** milliseconds since midnight; a clock without a date can be past the end of the day */
  clock: number;
  rest: string;
}

// Exports put marks of writing direction around dates and names, and narrow or non-breaking spaces between them.
const MARKS = String.raw`\u200E\u200F\u202A-\u202E\u2066-\u2069`;
const GAP = String.raw`[\s${MARKS}]{0,8}`;
const DATE = String.raw`(?<first>\d{4}|\d{1,2})(?<sign>[-/.])(?<second>\d{1,2})\k<sign>(?<third>\d{4}|\d{1,2})`;
const CLOCK = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<seconds>\d{2})(?:[.,]\d{1,3})?)?(?:${GAP}(?<half>[ap])\.?${GAP}m\b\.?)?`;
const MOMENT = `${DATE}(?:,?${GAP}(?:om|at)?${GAP}(?<=[\\s${MARKS}])|T)${CLOCK}`;
const DATED: [ChatForm, RegExp][] = [
  ['bracket', new RegExp(`^${GAP}[\\[(]${GAP}${MOMENT}${GAP}[\\])]\\s?(?<rest>.*)$`, 'isu')],
  ['dash', new RegExp(`^${GAP}${MOMENT}${GAP}[-–—]\\s(?<rest>.*)$`, 'isu')],
  ['bare', new RegExp(`^${GAP}${MOMENT}:?\\s(?<rest>.*)$`, 'isu')],
];
const CLOCK_ONLY = new RegExp(
  `^${GAP}[\\[(](?<hour>\\d{1,3}):(?<minute>\\d{2})(?<more>[:.,][\\d:.,]+)?[\\])]\\s(?<rest>.*)$`,
  'su',
);
const MARK = new RegExp(`[${MARKS}]`, 'gu');
const LONGEST_NAME = 60;

function clockOf(groups: Record<string, string | undefined>): number | null {
  const { hour = '', minute = '', seconds = '0', half } = groups;
  let hours = Number(hour);
  if (half) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hours > 23 || Number(minute) > 59 || Number(seconds) > 59) return null;
  return ((hours * 60 + Number(minute)) * 60 + Number(seconds)) * 1000;
}

function dateOf(groups: Record<string, string | undefined>): Pick<ChatHeader, 'date' | 'isYearFirst'> | null {
  const { first = '', second = '', third = '' } = groups;
  const isYearFirst = first.length === 4;
  const date: [number, number, number] = [Number(first), Number(second), Number(third)];
  const [one, two] = isYearFirst ? [date[1], date[2]] : date;
  const isPossible = one > 0 && two > 0 && Math.max(one, two) <= 31 && Math.min(one, two) <= 12;
  if (!isPossible || (isYearFirst ? one > 12 || third.length > 2 : third.length < 2)) return null;
  return { date, isYearFirst };
}

/** Reads the day and clock at the start of one line, such as `[12-03-2023, 19:04:12]` or `12-03-2023 19:04 - `. */
export function readChatHeader(line: string): ChatHeader | null {
  for (const [form, pattern] of DATED) {
    const groups = pattern.exec(line)?.groups;
    if (!groups) continue;
    const date = dateOf(groups);
    const clock = clockOf(groups);
    return date && clock !== null ? { form, ...date, clock, rest: groups.rest ?? '' } : null;
  }
  const groups = CLOCK_ONLY.exec(line)?.groups;
  if (!groups) return null;
  // Seconds or fractions belong to a recording, as do hours past the end of the day.
  const clock =
    groups.more || Number(groups.minute) > 59
      ? Number.POSITIVE_INFINITY
      : (Number(groups.hour) * 60 + Number(groups.minute)) * 60_000;
  return { form: 'clock', date: null, isYearFirst: false, clock, rest: groups.rest ?? '' };
}

/** Milliseconds since 1 January 1970 on the clock of the chat, without time zone or summer time. */
function momentOf({ date, isYearFirst, clock }: ChatHeader, isMonthFirst: boolean): number {
  if (!date) return clock;
  const [first, second, third] = date;
  if (isYearFirst) return Date.UTC(first, second - 1, third) + clock;
  const year = third < 100 ? 2000 + third : third;
  return Date.UTC(year, (isMonthFirst ? first : second) - 1, isMonthFirst ? second : first) + clock;
}

const isAscending = (moments: number[]) =>
  moments.every((moment, index) => index === 0 || moment >= (moments[index - 1] ?? 0));

/**
 * The moments of messages in milliseconds from an arbitrary beginning. `3/12` is the third of December unless the
 * file shows that its months stand first: by a second number over 12, or because only then the chat runs forward.
 */
export function momentsOf(headers: ChatHeader[]): number[] {
  const plain = headers.flatMap(({ date, isYearFirst }) => (date && !isYearFirst ? [date] : []));
  const dayFirst = headers.map((header) => momentOf(header, false));
  if (plain.some(([first]) => first > 12)) return dayFirst;
  const monthFirst = headers.map((header) => momentOf(header, true));
  if (plain.some(([, second]) => second > 12)) return monthFirst;
  return !isAscending(dayFirst) && isAscending(monthFirst) ? monthFirst : dayFirst;
}

/**
 * True when clocks of two parts are hours and minutes, and not the minutes and seconds of a recording: they run
 * forward, get past the fourteenth hour, and do not begin near zero, where every recording begins.
 */
export function areHoursAndMinutes(headers: ChatHeader[]): boolean {
  const hours = headers.map((header) => header.clock / 3_600_000);
  const [first = 0] = hours;
  const last = hours.at(-1) ?? 0;
  return isAscending(hours) && first >= 6 && last >= 15 && last < 24;
}

/** Splits what stands behind a header in a name and a message; null when nobody is named. */
export function readChatName(rest: string): { name: string; body: string } | null {
  const colon = rest.indexOf(':');
  if (colon < 1 || colon > LONGEST_NAME) return null;
  const name = rest.slice(0, colon).replace(MARK, '').replace(/\s+/gu, ' ').trim();
  const body = rest.slice(colon + 1);
  // A colon inside a word is a link or a clock.
  const isApart = body === '' || /^\s/u.test(body) || body.search(MARK) === 0;
  if (!isApart || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name)) return null;
  return { name, body: body.trimStart() };
}
