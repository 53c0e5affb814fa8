/** Kinds of words that tell something about the words beside them; a word can be of several kinds. */
export const Cue = {
  honorific: 1,
  kin: 2,
  role: 4,
  /** heet, genaamd, ene. */
  called: 8,
  tussenvoegsel: 16,
  placePreposition: 32,
  /** The head of the name of an organisation: stichting, zorggroep. */
  organisationHead: 64,
  /** wijk, gemeente, dorp. */
  areaHead: 128,
  /** mijn, onze, zijn, haar. */
  possessive: 256,
  /** Interviewer, respondent: who speaks, without a name. */
  speaker: 512,
  greeting: 1024,
  speech: 2048,
  organisationPreposition: 4096,
  calendar: 8192,
  /** en, of, met: a name may stand on both sides. */
  joining: 16384,
} as const;

const words: Readonly<Record<keyof typeof Cue, string>> = {
  honorific:
    'mevrouw mevr mw mej mejuffrouw meneer mijnheer menier mneer dhr heer heren dames dr drs ir ing mr prof ds dokter ' +
    'doctor professor dominee pastoor pastor pater zuster broeder imam rabbijn meester juf juffrouw frau sir lady madame ' +
    'monsieur mister mrs miss miz msc bsc jhr jkvr baron freule ome tante oom meneertje mevrouwtje dhrn fam sister brother aunt uncle hr',
  kin:
    'man vrouw zoon dochter zoontje dochtertje zus zusje zuster broer broertje broeder vader moeder papa mama pa ma pap ' +
    'mam opa oma grootvader grootmoeder overgrootoma oom tante neef neefje nicht nichtje schoonzoon schoondochter ' +
    'schoonvader schoonmoeder schoonzus schoonzusje zwager kleinzoon kleindochter kleinkind kind kinderen jongen ' +
    'jongens meisje jongste oudste middelste tweeling echtgenoot echtgenote partner vriend vriendin vriendje ' +
    'vriendinnetje ex ex-man ex-vrouw exman exvrouw ex-partner verloofde stiefvader stiefmoeder stiefzoon stiefdochter ' +
    'stiefbroer halfzus halfbroer pleegzoon pleegdochter pleegkind pleegmoeder pleegvader peetoom peettante buurman ' +
    'buurvrouw buurmeisje buurjongen ouders kids baby weduwe weduwnaar moeke vake bomma bompa pake beppe oompje ' +
    'tantetje familie gezin echtpaar tweelingzus tweelingbroer bonuszoon bonusdochter huisgenoot maat maatje',
  role:
    'begeleider begeleidster consulent consulente klantmanager casemanager contactpersoon medewerker medewerkster ' +
    'huisarts arts tandarts psycholoog psychologe psychiater therapeut therapeute verpleegkundige wijkverpleegkundige ' +
    'verzorgende verzorgster mantelzorger mantelzorgster leraar lerares docent docente mentor directeur directrice rector ' +
    'conrector teamleider teamleidster leidinggevende manager baas chef collega stagiair stagiaire vrijwilliger ' +
    'vrijwilligster advocaat advocate jurist juriste rechter notaris wethouder burgemeester raadslid ambtenaar ' +
    'inspecteur agent agente wijkagent politieagent brandweerman monteur chauffeur buschauffeur kapper kapster schoonmaker ' +
    'schoonmaakster oppas gastouder jeugdbeschermer gezinscoach gezinsvoogd voogd bewindvoerder curator mediator ' +
    'makelaar huisbaas verhuurder huurder bewoner bewoonster client cliente patient patiente deelnemer deelneemster ' +
    'leerling student studente scholier vertrouwenspersoon klachtenfunctionaris ombudsman wijkcoach buurtcoach coach ' +
    'trainer trainster fysiotherapeut fysio ergotherapeut logopedist logopediste dietist dietiste diëtist kinderarts ' +
    'gynaecoloog verloskundige kraamverzorgster cardioloog neuroloog oncoloog chirurg specialist assistent assistente ' +
    'doktersassistente praktijkondersteuner poh secretaresse receptioniste baliemedewerker planner tolk vertaler ' +
    'onderzoeker onderzoekster voorzitter voorzitster penningmeester secretaris bestuurder bestuurslid ' +
    'arbeidsdeskundige bedrijfsarts verzekeringsarts jobcoach loopbaancoach leerplichtambtenaar ouderenadviseur ' +
    'zorgcoordinator zorgbemiddelaar zorgconsulent trajectbegeleider woonbegeleider ambulant behandelaar regiebehandelaar ' +
    'hulpverlener hulpverleenster maatschappelijk werker werkster schuldhulpverlener buurtwerker jongerenwerker ' +
    'jongerenwerkster opbouwwerker ambtenares gids schipper kapitein trainer-coach penvoerder beheerder conciërge ' +
    'concierge koster boswachter dirigent zanger zangeres schrijver schrijfster dichter premier minister president ' +
    'deurwaarder incassomedewerker reisleider bedrijfsleider afdelingshoofd zorgmanager locatiemanager conrector gastvrouw ' +
    'gastheer so aios spv invaller invalster verlosk sociotherapeut groepsleider groepsleidster vakkenvuller cons consul medew deurw vrijw wijkvpl wijkverpl verpl begel coord teamleid wijkzuster thuisbegeleider pedagoog pedagoge orthopedagoog gedragswetenschapper gezinswerker zorgcoördinator zorgregisseur regisseur gemachtigde uitzendkracht ' +
    'luitenant onderluitenant sergeant majoor admiraal korporaal commandant bisschop aartsbisschop kardinaal abt keizerin hertog hertogin sultan tsaar ' +
    'bondscoach spits doelman keeper verdediger middenvelder aanvaller wielrenner wielrenster schaatser schaatsster bokser tennisser tennisster zwemmer ' +
    'zwemster atleet atlete coureur acteur actrice filmmaker componist pianist violist gitarist drummer bassist filosoof wiskundige natuurkundige ' +
    'scheikundige bioloog historicus econoom architect fotograaf journalist journaliste presentator presentatrice columnist columniste hoogleraar ' +
    'senator kamerlid partijleider fractievoorzitter kanselier ambassadeur gouverneur commissaris gedeputeerde woordvoerder woordvoerster analist ' +
    'topman oprichter oprichtster beeldhouwer kunstenaar kunstenares hovenier loodgieter timmerman schilder staatssecretaris koning koningin prins prinses paus keizer generaal kolonel ridder graaf',
  called:
    'heet heette heten heetten genaamd genoemd noemen noemt noemde noemden ene eentje zekere roepnaam voornaam ' +
    'achternaam meisjesnaam naam namen alias bijnaam tnv tav t.n.v. t.a.v. ondergetekende doopnaam',
  tussenvoegsel:
    "van de der den het 't ten ter te in op aan bij onder over voor uit von zu la le l' du des d' el al ben bin bint " +
    "ibn abu da do dos das del della di y 's af vande vander vanden van't in't op't v vd vdr ver las los san",
  placePreposition:
    'in uit naar te richting nabij bij vanuit rond omgeving vlakbij tussen vanaf tot door langs regio locatie vestiging ' +
    'team kantoor rechtbank station afdeling filiaal wonen woon woont woonde woonden woonachtig verhuisd verhuisde ' +
    'geboren opgegroeid gevestigd',
  organisationHead:
    'stichting vereniging zorggroep thuiszorg ggz basisschool huisartsenpraktijk school lyceum college scholengroep ' +
    'scholengemeenschap ziekenhuis verpleeghuis verzorgingshuis zorgcentrum woonzorgcentrum zorginstelling hospice ' +
    'praktijk tandartspraktijk fysiotherapiepraktijk kliniek apotheek gezondheidscentrum bureau adviesbureau ' +
    'uitzendbureau kinderdagverblijf kinderopvang peuterspeelzaal creche bso buurthuis wijkcentrum wijkteam buurtteam ' +
    'dorpshuis buurtcentrum woningcorporatie woningstichting woningbouwvereniging woonstichting wooncorporatie bakkerij ' +
    'slagerij garage taxi alzheimercafe welzijn fietswerkplaats autobedrijf bouwbedrijf schildersbedrijf installatiebedrijf aannemersbedrijf restaurant cafe café ' +
    'eetcafe hotel camping supermarkt winkel kapsalon salon boekhandel drukkerij firma bedrijf maatschap advocatenkantoor ' +
    'notariskantoor makelaardij accountantskantoor bewindvoering bank verzekeraar zorgverzekeraar fonds museum theater ' +
    'bibliotheek zwembad sportclub voetbalclub sportvereniging voetbalvereniging fc vv sv moskee kerk parochie gemeenschap ' +
    'hogeschool universiteit academie instituut roc mbo vmbo gymnasium internaat jeugdzorg jeugdbescherming ' +
    'jeugdhulp gezinshuis zorgboerderij dagbesteding zorgbureau zorgbedrijf taxibedrijf vervoersbedrijf transportbedrijf ' +
    'uitgeverij omroep krant fractie partij vakbond bond cooperatie coöperatie woonvorm revalidatiecentrum ' +
    'expertisecentrum behandelcentrum centrum steunpunt inloophuis voedselbank kringloop kringloopwinkel speeltuin manege ' +
    'dierenarts dierenkliniek rederij kwekerij boerderij landgoed groep holding textielfabriek fabriek machinefabriek ' +
    'welzijnsorganisatie zorgorganisatie vrijwilligersorganisatie makelaars skole thuishulp thuisbegeleiding huize gebroeders gebr drukwerk loonbedrijf ' +
    'schoonmaakbedrijf hoveniersbedrijf loodgietersbedrijf timmerbedrijf verhuisbedrijf beveiligingsbedrijf zwemclub hockeyclub tennisclub ' +
    'turnvereniging gymvereniging muziekvereniging buurtvereniging dorpsvereniging speeltuinvereniging ouderenvereniging harmonie fanfare ' +
    'scouting kinderboerderij montessorischool daltonschool jenaplanschool vrijeschool ' +
    'huisartsenpost polikliniek consultatiebureau verzorgingstehuis bejaardentehuis bejaardenhuis verpleegtehuis zorghotel logeerhuis ' +
    'opvanghuis crisisopvang vrouwenopvang daklozenopvang azc drogisterij slijterij bloemist pizzeria snackbar cafetaria rijschool ' +
    'obs rkbs cbs pcbs kbs ikc odbs sc hv rkvv svv csv korfbalvereniging korfbalclub ijsclub schaatsclub schaakclub wandelclub biljartclub ' +
    'oranjevereniging volleybalvereniging hockeyvereniging tennisvereniging atletiekvereniging zwemvereniging soos zalencentrum autohuis ' +
    'optiek garagebedrijf papierfabriek zuivelfabriek melkfabriek meubelfabriek verffabriek suikerfabriek steenfabriek koor zangkoor ' +
    'kerkkoor zorgvilla zorghuis woongroep woonproject kruidenier viswinkel dierenpension dierenopvang asiel tuincentrum bouwmarkt ' +
    'makelaarskantoor adviesbureau incassobureau detacheringsbureau thuiszorgorganisatie zorgaanbieder taalschool avondschool vakschool ' +
    'dansschool muziekschool sportschool fitnesscentrum buurtzorg mantelzorgcentrum odensehuis buurtkamer wijkgebouw verenigingsgebouw ' +
    'jeugdteam gebiedsteam samenwerkingsverband schoolbestuur brasserie eethuis lunchroom theehuis bistro herberg pension residentie huisartsengroep zorgcoöperatie dorpscoöperatie energiecoöperatie drumband shantykoor toneelvereniging toneelclub jeugdvereniging vrouwenvereniging visclub biljartvereniging duivenvereniging kaartclub wielerclub ruitervereniging hondenschool uitvaartcentrum uitvaartonderneming begrafenisonderneming crematorium klooster abdij synagoge kapel verpleegkliniek privékliniek dialysecentrum hoorcentrum oogkliniek behandelpraktijk therapiepraktijk zorgpension zorgresidentie nazorgcentrum jongerencentrum vrouwencentrum wijkhuis ontmoetingscentrum activiteitencentrum weggeefwinkel dierenspeciaalzaak fietsenmaker rijwielhandel slagerijbedrijf meubelzaak kledingzaak schoenenzaak bouwbureau architectenbureau ingenieursbureau reclamebureau reisbureau schoonheidssalon nagelstudio tattooshop pakketdienst koeriersdienst taxicentrale ' +
    'kdv psz voorschool peuterspeelgroep kinderdagopvang gastouderbureau mhc hc ltc zvv rksv usv avv ckv roeivereniging ' +
    'hengelsportvereniging modelbouwclub bewindvoerderskantoor deurwaarderskantoor energieleverancier energiemaatschappij ' +
    'energiebedrijf ' +
    'hospital church university trust agency clinic surgery',
  areaHead:
    'wijk buurt dorp gemeente stad stadsdeel stadsdelen provincie plaats dorpje stadje gehucht buurtschap eiland streek ' +
    'regio woonplaats geboorteplaats polder achterstandswijk vinexwijk volkswijk nieuwbouwwijk hoofdstad plaatsje ' +
    'centrum deelgemeente straat laan plein weg flat',
  possessive: "mijn mn m'n onze ons zijn zn z'n haar hun jouw je uw jullie men dr d'r diens wiens",
  speaker:
    'interviewer interviewster respondent respondente geinterviewde gespreksleider moderator int resp onderzoeker ' +
    'deelnemer deelneemster spreker vraag antwoord vrager client cliente onbekend allen gl',
  greeting:
    'beste lieve geachte hallo hoi hey hee dag goedemorgen goedemiddag goedenavond groet groeten groetjes bedankt ' +
    'dankjewel dank dankuwel gefeliciteerd liefs sorry ha hai yo mvg hoogachtend welkom kusjes moi moin moins goeiemorgen goeiemiddag goeienavond goeiendag houdoe haje ' +
    'doei doeg hoihoi heey heej',
  speech:
    'zegt zei zeiden zeggen belt belde bellen vertelde vertelt vertellen vroeg vraagt vragen antwoordde schreef schrijft ' +
    'mailde mailt appte appt vond vindt dacht denkt wilde wil gaf geeft hielp helpt kwam komt ging gaat heeft had is was ' +
    'woont woonde werkt werkte riep lachte gesproken gebeld gepraat gemaild geappt ontmoet gezien kent ken',
  organisationPreposition: 'bij van voor via door namens vanuit met tegen',
  calendar:
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus ' +
    'september oktober november december feb mrt apr jun jul aug sep sept okt nov dec kerst kerstmis pasen ' +
    'pinksteren ramadan suikerfeest sinterklaas koningsdag',
  joining: 'en of met aan door voor tegen over zonder',
};

const cues = new Map<string, number>();
for (const [kind, bit] of Object.entries(Cue)) {
  for (const word of words[kind as keyof typeof Cue].split(' ')) cues.set(word, (cues.get(word) ?? 0) | bit);
}

/** The kinds of a folded word, as bits of `Cue`; 0 for most words. */
export function cuesOf(folded: string): number {
  return cues.get(folded) ?? 0;
}

const SHORTEST_CUT = 4;
const ROLE_BEGINNINGS = new Set<string>();
for (const role of `${words.role} ${words.kin}`.split(' ')) {
  for (let length = SHORTEST_CUT; length < role.length - 1; length++)
    ROLE_BEGINNINGS.add(role.slice(0, length));
}
const ROLE_ENDING =
  /.(?:ambt|begel|medew|coord|verpl|verz|consul|leidst|deurw|advoc|psych|function|funct|coach|bewindv|behand|fysiother|ther|werkst|geneesk|verzorg|maatsch|opz|inval|vrijw|tandh|gedragsw|raadsl)$/;

/** True for a role or kin word cut short, which ends in a consonant: "deurwaard", "buurvr", "ltplplambt". */
export function isCutRole(folded: string): boolean {
  return (ROLE_BEGINNINGS.has(folded) || ROLE_ENDING.test(folded)) && /[^aeiou]$/.test(folded);
}

const HEAD_ENDING =
  /(?:zorggroep|thuiszorg|school|scholen|ziekenhuis|praktijk|lyceum|college|stichting|vereniging|kliniek|apotheek|zorgcentrum|wooncentrum|dagverblijf|bewind|bewindvoering|makelaars|advocaten|notarissen|accountants|wonen|zorg|huisartsen|tandartsen|groep|bank|theater|museum|kapsalon|bakkerij|slagerij|fabriek|organisatie|makelaardij|clinic|werkplaats|boekhandel|cafe|deurwaarders|lederwaren|verzekeringen|verhuur|schoonmaak|techniek|transport|installaties|staalbouw|woningbouw|reclassering|begeleiding|coaching|bedrijf|gasthuis|huisartsenpost|centrum|instituut|academie|skole|parochie|hogeschool|universiteit|revalidatie|opvang|kerk|moskee|koerier|courant|dagblad|nieuwsblad)$/;
const STREET_ENDING =
  /.(?:straat|straatje|laan|weg|plein|gracht|kade|dijk|singel|steeg|hof|pad|dreef|park|plantsoen|markt|wal|baan|lei|ring|burgwal|kwartier|wijk|buurt|polder|veld|broek|dam|haven)$/;

export function endsLikeOrganisation(folded: string): boolean {
  return HEAD_ENDING.test(folded);
}

export function endsLikeStreet(folded: string): boolean {
  return STREET_ENDING.test(folded);
}

const ABBREVIATIONS = new Set(
  (
    'mevr mw mej dhr dr drs ir ing mr prof ds bijv bv nl etc ca evt resp incl excl tel nr st jr sr geb afd art blz max ' +
    'gebr fa fam wed cons medew deurw vrijw wijkvpl verpl begel coord teamleid contactp verw bijz aanvr afspr afschr verlosk polit ' +
    'min vnl enz vgl zgn ong gem fam red ed div jhr ph th chr joh wed mld mln vd hr hrn fr'
  ).split(' '),
);

/** True for a word behind which a full stop does not end the sentence. */
export function isAbbreviation(folded: string): boolean {
  return ABBREVIATIONS.has(folded);
}

const DOTTED = new Set(
  (
    'a.u.b. o.a. i.p.v. m.b.t. d.w.z. e.d. b.v. n.v. t.a.v. t.n.v. i.v.m. o.i.d. z.s.m. m.a.w. p.p. z.o.z. n.a.v. d.m.v. ' +
    'i.h.k.v. a.s. j.l. m.i. i.t.t. t.o.v. i.c.m. o.b.v. v.a. m.u.v. t.b.v. t.m. n.v.t. w.o. p.s. s.v.p. m.n. e.a. c.q. ' +
    'm.i.v. m.d. o.g. n.o. b.g.g. i.o. t.h.v. o.v.v. p.o. e.v. e.o. c.s. r.k. b.b.h.h. m.b.v. o.l.v. h.a. t.g.v. p.w. p.m. a.m. v.d. u.'
  ).split(' '),
);

/** True for "o.a." and the like, which look like initials. */
export function isDottedAbbreviation(lower: string): boolean {
  return DOTTED.has(lower);
}

const EPONYMS = new Set(
  'parkinson alzheimer down crohn korsakov korsakoff asperger tourette hodgkin kahler graves huntington lyme marfan menière meniere raynaud sjogren pfeiffer bechterew dupuytren turner rett bell ebola celsius fahrenheit'.split(
    ' ',
  ),
);

/** The name of a disease or measure after someone who is nobody's neighbour. */
export function isEponym(folded: string): boolean {
  return EPONYMS.has(folded);
}

/** "jan en alleman", "jan met de pet": nobody. The first word, and those behind it. */
const NOBODIES: Readonly<Record<string, readonly string[]>> = {
  jan: ['en alleman', 'met de pet', 'modaal', 'rap en', 'soldaat', 'klaassen', 'splinter', 'salie'],
  joost: ['mag het', 'mag weten', 'mag t'],
  john: ['doe'],
  pietje: ['precies'],
  piet: ['snot'],
  malle: ['pietje'],
  henk: ['en ingrid'],
  piep: ['in de'],
};

/** True when the words that begin with `first` are a saying and not a person. */
export function isNobody(first: string, next: string, afterNext: string): boolean {
  return (NOBODIES[first] ?? []).some(
    (tail) => tail === next || `${tail} `.startsWith(`${next} ${afterNext} `),
  );
}
