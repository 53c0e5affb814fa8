import { isInterviewerLabel } from '../import/speaker-labels.ts';

const ROLE =
  /^(?:r|resp|respondent|respondente|p|pp|participant|proefpersoon|deelnemer|deelneemster|geïnterviewde|interviewee|cliënt|client|patiënt|patient|a|f|m|v|man|vrouw|jongen|meisje|antwoord|answer|spreker|speaker|persoon|person|onbekend|unknown|allen|all|iedereen|dochter|zoon|partner|moeder|vader|broer|zus|buurvrouw|buurman|echtgenoot|echtgenote|mantelzorger|begeleider|begeleidster|tolk|daughter|son|husband|wife|mother|father|interpreter)$/u;
const TITLES =
  /^(?:(?:mevrouw|mevr|mw|mej|meneer|dhr|de heer|heer|hr|dr|drs|prof|ir|mr|mrs|ms|miss)\.?\s+)+/iu;

const PARTICLE = /^(?:van|von|de|der|den|het|’t|'t|ter|ten|te|la|le|el|al|op|in|en)$/iu;

/**
 * The label of a speaker when it names a person, without a closing colon: "Mevrouw Bakker". Null for a label that
 * names nobody: a role, a letter, a number, or a replacement such as [Persoon 1].
 */
export function personInLabel(label: string): string | null {
  const bare = label.replace(/[:\s]+$/u, '').trim();
  if (bare.includes('[') || isInterviewerLabel(bare)) return null;
  const role = bare
    .toLowerCase()
    .replace(/[\d.\s]+$/u, '')
    .replace(/ [a-e]$/u, '');
  if (ROLE.test(role)) return null;
  const name = bare.replace(TITLES, '');
  return (name.match(/\p{L}/gu)?.length ?? 0) >= 2 && /\p{Lu}/u.test(name) ? bare : null;
}

/**
 * The shorter ways in which others may call the person of a label: "Joop de Ruiter" is also Joop, de Ruiter and
 * Ruiter, "Mevrouw Bakker" also Bakker. Without the label itself; initials and particles alone are no names.
 */
export function partsOfName(label: string): string[] {
  const name = label.replace(TITLES, '').trim();
  const words = name.split(/\s+/u);
  const particleAt = words.findIndex((word, i) => i > 0 && PARTICLE.test(word));
  const surname = particleAt < 0 ? '' : words.slice(particleAt).join(' ');
  const parts = [name, surname, ...words].filter(
    (part) => !PARTICLE.test(part) && /^\p{L}[\p{L}\p{M}'’ -]+$/u.test(part) && /\p{Lu}/u.test(part),
  );
  return [...new Set(parts)].filter((part) => part !== label.trim());
}
