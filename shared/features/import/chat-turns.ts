import type { ChatForm, ChatHeader } from './chat-headers.ts';
import { areHoursAndMinutes, momentsOf, readChatHeader, readChatName } from './chat-headers.ts';
import type { TurnText } from './turn-text.ts';

/** The turns of a chat and how much went out of its text. */
export interface ChatTurns {
  turns: TurnText[];
  labels: number;
  times: number;
  blanks: number;
}

interface Message {
  header: ChatHeader;
  named: { name: string; body: string } | null;
}

// What the program itself says can hold a colon too: "Anna heeft het onderwerp gewijzigd in: Zorg".
const CLAUSE =
  /["“”„«»]|\s(?:heeft|hebt|hebben|is|bent|zijn|werd|has|have|was|were|changed|created|added|removed|left|joined)(?:\s|$)/u;
const NOTICE = /end-to-end|beveiligingscode|security code|\b(?:de|deze|this|the) (?:groep|group)\b/iu;

/** A person has a short name, a name with capitals, or a name that comes back. */
function isPerson(name: string, count: number): boolean {
  if (name.length > 50 || CLAUSE.test(name)) return false;
  const words = name.split(' ');
  return count > 1 || words.length <= 3 || words.every((word) => !/^\p{Ll}/u.test(word));
}

/** Some programs put a name before their own notices; a mark of writing direction then opens the notice. */
function isNotice(body: string): boolean {
  return body.startsWith('\u200E') && NOTICE.test(body);
}

function readMessages(lines: string[]): (Message | null)[] {
  const headers = lines.map(readChatHeader);
  const forms = new Map<ChatForm, number>();
  for (const header of headers) if (header) forms.set(header.form, (forms.get(header.form) ?? 0) + 1);
  // Another form is a moment that somebody wrote in a message.
  const [form] = [...forms].sort((a, b) => b[1] - a[1])[0] ?? [];
  const found = headers.map((header) =>
    header && header.form === form ? { header, named: readChatName(header.rest) } : null,
  );
  const counts = new Map<string, number>();
  for (const message of found) {
    const name = message?.named?.name;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return found.map((message) => {
    const named = message?.named;
    if (!named || (isPerson(named.name, counts.get(named.name) ?? 0) && !isNotice(named.body)))
      return message;
    return { ...message, named: null };
  });
}

/** Most lines open a message, or the text begins with messages that run over many lines. */
function isChat(lines: string[], messages: (Message | null)[]): boolean {
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [messages[index] ?? null]));
  const opening = filled.filter((message) => message !== null);
  const named = opening.filter((message) => message.named !== null).length;
  if (named < 2 || named * 3 < opening.length) return false;
  const headers = opening.map((message) => message.header);
  const isShort = opening.length * 2 >= filled.length;
  if (headers[0]?.form === 'clock')
    return isShort && named * 2 > opening.length && areHoursAndMinutes(headers);
  const first = filled.findIndex((message) => message !== null);
  return isShort || (first < 5 && opening.length > 2 && opening.length * 10 >= filled.length);
}

/**
 * Reads an exported chat: every line that opens with a day and a clock is a message, the lines below it belong to it,
 * and what the program says itself has no speaker. Times are milliseconds since the first message of a person, over
 * days too; what stands before that is at 0.
 * @param lines the lines of the text, without line ends
 * @returns null when the text is no chat
 */
export function readChat(lines: string[]): ChatTurns | null {
  const messages = readMessages(lines);
  if (!isChat(lines, messages)) return null;
  const opening = messages.filter((message) => message !== null);
  const moments = momentsOf(opening.map((message) => message.header));
  const start = moments[opening.findIndex((message) => message.named !== null)] ?? 0;
  const turns: (TurnText & { parts: string[] })[] = [];
  let blanks = 0;
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    const message = messages[index];
    if (message) {
      const body = message.named ? message.named.body : message.header.rest;
      const time = Math.max(0, (moments[seen] ?? start) - start);
      seen += 1;
      turns.push({
        speaker: message.named?.name ?? null,
        time,
        text: '',
        parts: body.trim() === '' ? [] : [body],
      });
    } else if (line.trim() === '') blanks += 1;
    else {
      const current = turns.at(-1);
      if (current) current.parts.push(line);
      else turns.push({ speaker: null, time: null, text: '', parts: [line] });
    }
  }
  return {
    turns: turns.map(({ speaker, time, parts }) => ({ speaker, time, text: parts.join('\n') })),
    labels: opening.filter((message) => message.named !== null).length,
    times: opening.length,
    blanks,
  };
}
