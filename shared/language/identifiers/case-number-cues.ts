/**
 * Words that announce a number by which an institution knows somebody: the name that a reason carries, the regex
 * source (flags i and u), and whether three digits are enough (a word with "nummer") or the code must look like one.
 */
export const CASE_NUMBER_CUES: readonly (readonly [name: string, source: string, isNumberWord: boolean])[] = [
  ['zaaknummer', 'zaak(?:s)?(?:nummers?|nrs?\\.?|kenmerk|code|id)|zaak nr\\.?', true],
  ['dossiernummer', 'dossier(?:nummers?|nrs?\\.?|code)|dossier nr\\.?|doss\\.? ?nr\\.?', true],
  ['cliëntnummer', 'cli[eë]nt(?:en)?-?(?:nummers?|nrs?\\.?|code|id)|cli[eë]nt nr\\.?|cl\\.? ?nr\\.?', true],
  [
    'klantnummer',
    '(?:klant|relatie|debiteur(?:en)?|abonnee|lidmaatschaps?|lid|leden|account|contract|abonnements?|deelnemers?)[- ]?(?:nummers?|nrs?\\.?|code|id)',
    true,
  ],
  [
    'kenmerk',
    '(?:ons|uw|jullie|betalings?|zaaks?|brief|hun)[ -]?kenmerk|betaalkenmerk|kenmerk(?:nummer)?',
    true,
  ],
  [
    'polisnummer',
    '(?:inlog|polis|verzekerden?|verzekerings?|schade|zorgpas|pas|kaart|creditcard|bankpas|schadeclaim|claim)[- ]?(?:nummers?|nrs?\\.?)',
    true,
  ],
  [
    'patiëntnummer',
    '(?:pati[eë]nt(?:en)?|behandel|opname|epd|zorg|indicatie|ponsplaatje|registratie)[- ]?(?:nummers?|nrs?\\.?|id)',
    true,
  ],
  ['referentie', 'referentie(?:nummers?|nrs?\\.?|code)|(?:onze|uw) referentie|ref(?:nr)?\\.?(?=[ :#])', true],
  [
    'factuurnummer',
    '(?:factuur|order|bestel|ticket|bon|serie|reserverings?|boekings?|verzend|transactie|pakbon|opdracht)[- ]?(?:nummers?|nrs?\\.?|code)',
    true,
  ],
  [
    'meldingsnummer',
    '(?:meldings?|klacht|incident|casus|aanvraag|aanvragen|beschikkings?|besluit|registratie|inschrijf|volg|intake|traject|beroeps|bezwaar)[- ]?(?:nummers?|nrs?\\.?|code|id)',
    true,
  ],
  [
    'parketnummer',
    '(?:parket|rol|proces-?verbaal|pv|aangifte|vonnis|insolventie|bewind|beslag|cjib|incasso|vorderings?|aanslag|beschikking)[- ]?(?:nummers?|nrs?\\.?)',
    true,
  ],
  [
    'personeelsnummer',
    '(?:personeels?|student|studenten|leerling|medewerkers?|werknemers?|loon(?:heffings?)?|big|agb|onderwijs|registratie)[- ]?(?:nummers?|nrs?\\.?|code)',
    true,
  ],
  [
    'paspoortnummer',
    '(?:paspoort|rijbewijs|document|id-?kaart|id|identiteits?|identiteitskaart|v|vreemdelingen|vingerafdruk|visum)[- ]?(?:nummers?|nrs?\\.?)',
    true,
  ],
  [
    'kvk-nummer',
    '(?:kvk|k\\.v\\.k\\.|btw|rsin|vestigings?|fiscaal|loonbelasting)[- ]?(?:nummers?|nrs?\\.?)|kvk(?=[ :])|rsin(?=[ :])',
    true,
  ],
  [
    'proces-verbaal',
    'proc\\. ?verb\\.?|proces-?verbaal|pv(?=:? [A-Z\\d])|big(?:-registratie)?(?=:? \\d{8})',
    false,
  ],
  [
    'vreemdelingennummer',
    '(?:ind|vreemdelingen|alien)[- ]?(?:nummers?|nrs?\\.?|numbers?|zaak|kenmerk|no\\.?)',
    true,
  ],
  [
    'nummer',
    '(?:case|file|client|customer|policy|reference|registration|application|claim|account|member|membership|patient|student|' +
      'staff|employee|passport|licen[cs]e|order|invoice|ticket|docket|complaint|permit|tracking|insurance|record|serial|id|badge|' +
      'login)[ -]?(?:numbers?|no\\.?(?= ?[:#]?\\s?[A-Z]{0,3}[-/ ]?\\d)|nr\\.?|#)|(?:my|our|your|the) ref(?:erence)?\\.?|reference(?=:)',
    true,
  ],
  ['nummer', '(?:onder|met|een|under) (?:het )?(?:nummer|nr\\.?|number)', false],
  ['meternummer', '(?:meter|ean|aansluit|chassis|meld)[- ]?(?:nummers?|nrs?\\.?|code)', true],
  [
    'dossier',
    'dossier|zaak|klant|cli[eë]nt|ov-chipkaart|ov-kaart|creditcard|bankpas|polis|melding|klacht|aanvraag|beschikking|factuur|bestelling|order|ticket|indicatie|paspoort|rijbewijs|referentie',
    false,
  ],
  [
    'nummer',
    '(?!(?:telefoon|huis|kamer|inventaris|catalogus|collectie|rekening|rek|burgerservice|burger|sofi|pagina|artikel|bus|lijn|versie|fax|doorkies|nood|alarm|service|week|vraag|isbn|mobiel|giro|bank|spoor|zaal|rug|start|schoen|atoom|postbus|kenteken|nationaal|informatie|klant|respondent|proefpersoon|blad|regel|toestel|sms|betaal|gratis|hulp)(?:en|s)?[- ]?n)\\p{L}{3,20}(?:nummer|nr\\.?)',
    false,
  ],
];
