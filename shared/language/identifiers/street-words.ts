/** Endings that make a street of a compound: Dorpsstraat, Burgemeester Jansenlaan. */
export const STREET_ENDING =
  /(?:straat|str\.?|laan|weg|plein|gracht|kade|dijk|singel|hof|pad|steeg|plantsoen|dreef|park|baan|wal|markt|erf|brink|boulevard|allee|gaarde|weide|meent|ring|haven|akker|veld|kamp|voorhout|burgwal|poort|hoeve|passage|promenade|straatje|laantje|pleintje|weggetje|dwarsstraat|hoek|werf|vaart|vliet|zoom|gaard|sluis|heuvel|terras|kwartier|tuin|kreek|horst|landen|einde|bocht|bolwerk|flat|zijde|hage|stede)$/iu;

/** Endings that many ordinary words and family names share; alone they are only worth a look. */
export const WEAK_ENDING =
  /(?:park|baan|ring|haven|akker|veld|kamp|wal|poort|hoeve|weide|passage|dijk|hof|pad|erf|markt|str|hoek|werf|vaart|vliet|zoom|gaard|sluis|heuvel|terras|kwartier|tuin|kreek|horst|landen|einde|bocht|bolwerk|flat|zijde|hage|stede)$/iu;

/** Words that open a street name of the sort "Laan van Meerdervoort 12". */
export const STREET_HEAD =
  /^(?:laan|plein|weg|steenweg|straat|hof|kade|singel|park|plantsoen|dreef|boulevard|postbus|rue|avenue|chauss[ée]e)$/iu;

/** Compounds that end like a street and mostly are none; with a capital within a sentence they may be one. */
export const NOT_A_STREET = new Set(
  (
    'onderweg snelweg autoweg omweg terugweg heenweg uitweg wandelweg spoorweg luchtweg waterweg urineweg ' +
    'rijbaan loopbaan renbaan startbaan kerkhof gerechtshof voetpad fietspad wandelpad tijdpad levenspad zorgpad ' +
    'speelveld voetbalveld sportveld werkveld zorgveld vliegveld speelpark sportpark vakantiepark bungalowpark ' +
    'wagenpark pretpark arbeidsmarkt zorgmarkt woningmarkt huizenmarkt supermarkt rommelmarkt bouwmarkt kerstmarkt ' +
    'zomerkamp werkkamp trainingskamp vluchtelingenkamp luchthaven jachthaven woonerf ' +
    'schoolplein winkelstraat zijstraat kring dwarsstraat woonstraat achterstraat speelstraat fietsstraat ' +
    'wasstraat teststraat prikstraat vaccinatiestraat  busstraat eenrichtingsstraat productiestraat ' +
    'oprijlaan oprijweg loskade laadkade handelskade'
  ).split(' '),
);

/** Small words that stand inside a street name: Laan van de Vrijheid, Van der Helststraat. */
export const LINKING_WORD =
  /^(?:van|de|la|du|des|der|den|het|ten|ter|te|tot|op|aan|in|en|'t|’t|'s|’s|v\.?d\.?)$/iu;

/** Words that carry a capital only because a sentence starts with them; a street name does not begin there. */
export const SENTENCE_WORD = new Set(
  (
    'ik jij hij zij wij jullie mijn jouw zijn haar onze ons hun dit dat die deze er en of maar want dus ook toen daar ' +
    'hier nu dan als op in aan bij naar uit voor na om tot met te waar hoe wat wie nee ja adres straat woont woon ' +
    'wonen woonde woonden bezoekadres postadres wel nog mevrouw meneer vanaf tussen tegenover naast achter'
  ).split(' '),
);
