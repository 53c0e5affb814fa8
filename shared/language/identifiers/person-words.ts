/** Regex sources for who may have an age, for text in lower case. */
const KIN =
  '(?:klein|stief|pleeg|schoon|tiener|puber|half|achter|over|adoptie|bonus)?(?:zoon|zoontje|dochter|dochtertje|kind|kindje|moeder|vader|' +
  'broer|broertje|zus|zusje|zuster|ouders?)|mam|mama|ma|mem|heit|pap|papa|pa|opa|oma|oom|tante|neef|neefje|nicht|nichtje|' +
  'man|vrouw|echtgenoot|echtgenote|partner|ex|exman|ex-man|verloofde|vriend|vriendin|vriendje|vriendinnetje|moeke|bomma|' +
  'zwager|jongste|oudste|middelste|kleine|tweeling|gezinslid|petekind|nonkel|halfzus|schoonzus|grootvader|grootmoeder|overgrootmoeder|kleinste|grootste';
const PEOPLE =
  'meid|meisje|meiske|jgn|jongen|jongetje|jochie|kerel|kereltje|vent|ventje|dame|heer|meneer|mevrouw|mw|dhr|mevr|mijnheer|' +
  'cliënt|cliënte|client|cliente|patiënt|patiënte|patient|bewoner|bewoonster|puber|kleuter|peuter|baby|babytje|weduwe|weduwnaar|' +
  'iemand|buurvrouw|buurman|buurjongen|buurmeisje|collega|leerling|student|studente|vrijwilliger|vrijwilligster|verzorgende|' +
  'respondent|respondente|deelnemer|deelneemster|mantelzorger|bejaarde|pleegkind|kleinkind|gast|knul|mens|mensje|moedertje|' +
  'verdachte|slachtoffer|betrokkene|eiser|eiseres|appellante?|verweerder|getuige|jeugdige|minderjarige|zuigeling|beller|belster|melder|meldster|' +
  'aanvrager|aanvraagster|klant|hulpvrager|inwoner|inwoonster|tiener|bruid|bruidegom|lezer|lezeres|ondernemer|verpleegkundige|chauffeur|leraar|lerares|' +
  'docente?|bouwvakker|schoonmaker|schoonmaakster|agent|ambtenaar|stagiaire?|medewerker|medewerkster|boer|boerin|visser|monteur|huisarts|' +
  'verpleegster|begeleider|begeleidster|vluchteling|asielzoeker|dakloze|gepensioneerde|kennis|kameraad|gozer|' +
  'cl\\.|dr\\.|vr\\.|mr\\.|mw\\.|dhr\\.|zn\\.|dtr\\.|echtg\\.|buurvr\\.|buurm\\.|pat\\.|respondent';
const PLURAL =
  '(?:klein|stief|pleeg|schoon|tweeling|tiener|puber)?(?:kinderen|zoons|zonen|dochters|zoontjes|dochtertjes|broers|zussen|kindjes)|jongens|meisjes|meiden|' +
  'tweeling|kids|dochtertjes|zusjes|broertjes|ouders|minderjarigen|echtpaar|stel|koppel|mannen|vrouwen|kleindochters|kleinzoons|kleinzonen|pubers|kleuters|peuters|jongetjes|neefjes|nichtjes';

/** One person by kin or sort: mijn zoon, een meid. */
export const PERSON_NOUN = `(?:${KIN}|${PEOPLE})`;
/** Several at once, whose ages come in a row: kinderen van 4, 7 en 9. */
export const PERSON_PLURAL = `(?:${PLURAL})`;
/** Pronouns that stand for a person. "het", "dat" and "dit" do not. */
export const PERSON_PRONOUN =
  '(?:ik|k|ikke|ikzelf|hij|zij|ze|zie|jij|je|u|ge|gij|gulle|we|wij|jullie|die|iemand|wie|hie|hee|ie|mijnes|dee|zee|he|hai|zai|hja|hy|allebei)';

/** Words with a capital at the start of a sentence or form that have values and no ages. */
export const THING =
  '(?:het|dat|dit|er|it|this|there|here|what|which|de|een|en|maar|want|toen|dan|nu|daar|hier|wat|waar|dus|als|om|op|in|uit|van|bij|met|voor|tot|rond|' +
  'hb|crp|e?gfr|hba1c|mmse|moca|ldl|kreat|tsh|psa|inr|nrs|vas|bnp|rr|sat|score|cijfer|aantal|totaal|som|kamer|prijs|nummer|huisnummer|vraag|antwoord|punt|stap|fase|groep|klas|deel|hoofdstuk|paragraaf|' +
  'tabel|figuur|bijlage|brief|gesprek|mail|formulier|zin|kavel|lokaal|balie|loket|team|optie|plan|poging|ronde|regel|route|wijk|blok|box|sessie|les|opdracht|oefening|pagina|blz|artikel|lid|versie|week|dag|maand|jaar|lijn|bus|tram|spoor|perron|zaal|afdeling|gebouw|unit|' +
  'temperatuur|bloeddruk|pols|hartslag|saturatie|glucose|suiker|gewicht|lengte|maat|bmi|niveau|schaal|thema|code|item|turn|beurt|' +
  'kosten|bedrag|saldo|minimum|maximum|gemiddelde|percentage|tijd|uur|top|nr|artt?|cluster|categorie|respondenten|deelnemers|n|' +
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|ons|onze|uw|mijn|zijn|haar|hun|' +
  'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ja|nee|ook|nog|al|alleen|vandaag|gisteren|morgen|alles|iets|niets|alle|beide|elk|ieder|samen|groep|korting|verhoging|rekening|aantallen|periode|verschil|\\p{L}*(?:lijst|grens|tijd|groep|termijn|ploeg|team|bedrag|korting|rekening|boete|factuur|bijdrage|uitkering|straf|afstand|kosten|schuld|pensioen|budget))';
