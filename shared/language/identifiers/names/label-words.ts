/** Words that stand before a colon at the beginning of a line and name nobody: fields of a mail, a form or a note. */
const FIELDS = new Set(
  (
    'van aan cc bcc datum betreft onderwerp verzonden ontvangen bijlage bijlagen kenmerk from to sent subject date re fw fwd ' +
    'reply-to afzender geadresseerde tel telefoon mobiel mob fax mail e-mail email adres postadres postcode plaats woonplaats ' +
    'naam voornaam achternaam voorletters roepnaam geboren geboortedatum geboorteplaats geslacht leeftijd bsn iban rekening ' +
    'bijz bijzonderheden medew aanvr afspr afspraak afspraken verloop doel doelen actie acties resultaat resultaten advies ' +
    'besluit conclusie samenvatting reden hulpvraag situatie probleem thema topic tijd tijdstip duur locatie onderwerpen ' +
    'vraag antwoord vragen antwoorden opmerking opmerkingen toelichting uitleg voorbeeld stap stappen punt punten noot nb let ' +
    'ps pm nota bene agenda aanwezig afwezig notulen verslag notitie memo bericht status fase week dag maand jaar uur ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september ' +
    'oktober november december ochtend middag avond nacht ontbijt lunch diner eten drinken medicatie medicijnen pijn slaap stemming ' +
    'observatie rapportage evaluatie plan aanpak inkomsten uitgaven schuld schulden totaal bedrag saldo code codes memo bron ' +
    'link url website bezoek contact noodcontact netwerk wonen werk dagbesteding vervoer gezondheid financien relaties ' +
    'goed slecht beter minder meer positief negatief voordeel nadeel kort lang ja nee ok oke dus kortom verder daarnaast ' +
    'foto video audio gemist oproep systeem system admin groep iedereen allemaal onbekend stem stemmen publiek zaal muziek ' +
    'geluid stilte pauze lacht einde begin start stop deel hoofdstuk paragraaf artikel lid blad pagina titel tekst ' +
    'alg algemeen anders overig overige soc som psych fin lich med overleg intake anamnese diagnose behandeling beleid nieuws weer file ' +
    'opname transcript transcriptie gesprek interview chat kanaal sessie ronde turn beurt opdracht taak planning todo note notes ' +
    'name phone address question answer time topic speaker unknown all'
  ).split(' '),
);
const ROLE_ENDING =
  /(?:begeleider|begeleidster|coach|manager|consulent|consulente|werker|werkster|leider|leidster|adviseur|medewerker|medewerkster|verpleegkundige|therapeut|moeder|vader|zus|broer|zoon|dochter|vrouw|man|kind|arts|docent|leerkracht|ouder|ouders|vriendin|vriend|nummer|datum|naam|heid|ing|iteit|ie)$/;

/** True for a folded word that is no one's name where it stands before a colon. */
export function isFieldWord(folded: string): boolean {
  return FIELDS.has(folded);
}

/** True for an ordinary word that says what somebody is, or a thing of a form, rather than a nickname. */
export function endsLikeField(folded: string): boolean {
  return ROLE_ENDING.test(folded);
}
