/** Words for kin and roles, each with its small and familiar forms. The first stands in the replacement. */
const ROLES: readonly (readonly string[])[] = `
  zoon zoontje, dochter dochtertje, kind kindje jongste oudste middelste, moeder mama mam ma mem, vader papa
  pap pa heit, broer
  broertje, zus zusje, oma grootmoeder beppe bomma, opa grootvader pake bompa, oom ome, tante, neef neefje,
  nicht nichtje, partner, echtgenoot, echtgenote, man manlief, vrouw vrouwtje, vriend vriendje, vriendin
  vriendinnetje, ex ex-man ex-vrouw exman exvrouw, kleinzoon, kleindochter, schoonzoon, schoondochter,
  schoonmoeder, schoonvader, schoonzus schoonzusje, zwager, stiefvader, stiefmoeder, stiefzoon,
  stiefdochter, pleegmoeder, pleegvader, pleegzoon, pleegdochter, halfbroer, halfzus, buurvrouw, buurman,
  buurmeisje, buurjongen, huisgenoot, huisarts, arts dokter, tandarts, psycholoog psychologe, psychiater,
  therapeut therapeute, verpleegkundige, wijkverpleegkundige, verzorgende verzorgster, mantelzorger
  mantelzorgster, begeleider begeleidster, consulent consulente, klantmanager, casemanager, contactpersoon,
  medewerker medewerkster, leraar lerares, docent docente, mentor, meester, juf juffrouw, directeur
  directrice, teamleider teamleidster, leidinggevende, manager, baas chef, collega, stagiair stagiaire,
  vrijwilliger vrijwilligster, advocaat advocate, rechter, notaris, wethouder, burgemeester, wijkagent,
  agent agente, kapper kapster, schoonmaker schoonmaakster, oppas, gastouder, gezinsvoogd, voogd,
  bewindvoerder, mediator, makelaar, verhuurder huisbaas, wijkcoach, jobcoach, coach, trainer trainster,
  fysiotherapeut fysiotherapeute fysio, ergotherapeut, logopedist logopediste, diëtist diëtiste, kinderarts,
  verloskundige, kraamverzorgster, neuroloog, cardioloog, oncoloog, chirurg, specialist, assistent
  assistente, praktijkondersteuner, tolk, onderzoeker onderzoekster, voorzitter, bedrijfsarts,
  maatschappelijk werker, dominee, pastoor, imam`
  .split(',')
  .map((role) => role.trim().split(/\s+/u))
  .map((words) => (words[0] === 'maatschappelijk' ? [words.join(' ')] : words));

const LABEL_OF: ReadonlyMap<string, string> = new Map(
  ROLES.flatMap(([label = '', ...others]) => [label, ...others].map((word) => [word, label] as const)),
);
const WORD = [...LABEL_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('-', '[- ]?'))
  .join('|');
const WHOSE = "(?:mijn|m['’]n|mn|onze|ons|zijn|z['’]n|haar|hun|jouw|je|uw|de|die|een|een andere)";
const ADJECTIVE = '(?:(?:jongste|oudste|middelste|beste|lieve|eigen|vaste|nieuwe|vorige|goede) )?';
const WHO_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${WHOSE} )?${ADJECTIVE}(${WORD})(?:[,:]? |, (?:genaamd )?| genaamd )(?:(?:dokter|meneer|mevrouw|dhr\\.?|mevr\\.?|mw\\.?|dr\\.?) )?$`,
  'iu',
);
const WHO_AFTER = new RegExp(
  `^(?:,| is| was|, dat is|, dat was) ${WHOSE} ${ADJECTIVE}(${WORD})(?![\\p{L}])`,
  'iu',
);
const WHO_IN_FORM = new RegExp(`^(${WORD}) `, 'iu');

/** What stands around a name in the texts; some 60 characters on both sides do. */
export type NameContext = { before: string; form: string; after: string };

/**
 * The role of a person by the word beside the name, most often said wins: "mijn zoon Kevin" gives [zoon],
 * "Els, de buurvrouw" [buurvrouw], "tante Riet" [tante]. A second person with that role gets a number that is
 * not in `usedTexts`: [zoon 2]. Null when no role is said. It is the role as told: who says "haar zoon" gives
 * [zoon] too.
 */
export function roleReplacement(
  contexts: readonly NameContext[],
  usedTexts: readonly string[],
): string | null {
  const counts = new Map<string, number>();
  for (const context of contexts) {
    const role = roleIn(context);
    if (role !== null) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (best === undefined) return null;
  const [label] = best;
  const used = new Set(usedTexts.map((text) => text.toLowerCase()));
  if (!used.has(`[${label}]`)) return `[${label}]`;
  for (let n = 2; ; n++) if (!used.has(`[${label} ${n}]`)) return `[${label} ${n}]`;
}

function roleIn({ before, form, after }: NameContext): string | null {
  const word =
    WHO_IN_FORM.exec(form)?.[1] ?? WHO_BEFORE.exec(before)?.[1] ?? WHO_AFTER.exec(after)?.[1] ?? null;
  if (word === null) return null;
  const folded = word.toLowerCase();
  return LABEL_OF.get(folded) ?? LABEL_OF.get(folded.replace(' ', '-')) ?? null;
}
