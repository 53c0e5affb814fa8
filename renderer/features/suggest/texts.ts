import type { Texts } from '../../app/text-types.ts';

export const texts = {
  nl: {
    accept: 'Neem over',
    reject: 'Wijs af',
    rejected: '“{{code}}” wordt hier niet meer voorgesteld zolang het programma open is.',
    restore: 'Stel weer voor',
    why: 'Waarom deze code',
    weak: 'zwakke aanwijzing',
    words: 'Woorden: {{words}}',
    phrase: 'Lijkt op het codeboek: “{{phrase}}”',
    nearest: 'Gecodeerde antwoorden die erop lijken',
    quality: 'Hoe goed zijn de voorstellen?',
    score:
      '{{score}} van de 100 ({{low}} tot {{high}}), gemeten op {{answers}} antwoorden die iemand zelf heeft bekeken en gecodeerd.',
    notLooked_one: '{{count}} antwoord telt niet mee: het kreeg zijn code samen met andere.',
    notLooked_other: '{{count}} antwoorden tellen niet mee: ze kregen hun code samen met andere.',
    noScore: 'Nog te weinig gecodeerd om te meten. De voorstellen komen uit het codeboek.',
    wordsOnly:
      'Alleen op woorden: het taalbestand ontbreekt of is beschadigd, of de antwoorden worden nog gelezen.',
    confused: 'Codes die door elkaar lopen',
    confusedPair_one: '{{given}} en {{suggested}}, {{count}} keer',
    confusedPair_other: '{{given}} en {{suggested}}, {{count}} keer',
    slips_one: '{{count}} codering om na te kijken: de andere antwoorden met deze code lijken er niet op.',
    slips_other:
      '{{count}} coderingen om na te kijken: de andere antwoorden met dezelfde code lijken er niet op.',
    nextSlip: 'Toon de volgende',
    certain: 'Zekere voorstellen',
    certainWhy:
      'Van zulke voorstellen was {{percent}} goed bij antwoorden die iemand zelf heeft gecodeerd. Kijk ze na en haal weg wat niet klopt. Per code staan de minst zekere bovenaan.',
    certainNone:
      'Nu is geen voorstel zeker genoeg om samen met andere over te nemen. Codeer eerst meer antwoorden zelf, of neem voorstellen één voor één over.',
    certainUnseen: 'De meting telt ze niet mee. Met Ctrl+Z gaat alles in één keer terug.',
    acceptCertain_one: 'Neem {{amount}} voorstel over',
    acceptCertain_other: 'Neem {{amount}} voorstellen over',
    bulkDone_one: '{{count}} voorstel overgenomen.',
    bulkDone_other: '{{count}} voorstellen overgenomen.',
    similar: 'Lijkt hierop',
    findSimilar: 'Zoek wat hierop lijkt',
    looking: 'Even zoeken',
    similarNone: 'Niets gevonden dat hierop lijkt.',
  },
  en: {
    accept: 'Accept',
    reject: 'Reject',
    rejected: '“{{code}}” will not be suggested here again while the program is open.',
    restore: 'Suggest again',
    why: 'Why this code',
    weak: 'weak hint',
    words: 'Words: {{words}}',
    phrase: 'Like the codebook: “{{phrase}}”',
    nearest: 'Coded answers that are like it',
    quality: 'How good are the suggestions?',
    score:
      '{{score}} of 100 ({{low}} to {{high}}), measured on {{answers}} answers that somebody read and coded.',
    notLooked_one: '{{count}} answer does not count: it got its code together with others.',
    notLooked_other: '{{count}} answers do not count: they got their code together with others.',
    noScore: 'Too little is coded to measure yet. The suggestions come from the codebook.',
    wordsOnly:
      'On words alone: the language file is missing or damaged, or the answers are still being read.',
    confused: 'Codes that get mixed up',
    confusedPair_one: '{{given}} and {{suggested}}, {{count}} time',
    confusedPair_other: '{{given}} and {{suggested}}, {{count}} times',
    slips_one: '{{count}} coding to look at again: the other answers with this code are not like it.',
    slips_other:
      '{{count}} codings to look at again: the other answers with the same code are not like them.',
    nextSlip: 'Show the next',
    certain: 'Sure suggestions',
    certainWhy:
      'Of suggestions like these, {{percent}} were right for answers that somebody coded. Look through them and untick what is wrong. Under each code the least certain come first.',
    certainNone:
      'No suggestion is sure enough yet to accept together with others. Code more answers yourself first, or accept suggestions one by one.',
    certainUnseen: 'They are left out of the score. Ctrl+Z takes all of it back at once.',
    acceptCertain_one: 'Accept {{amount}} suggestion',
    acceptCertain_other: 'Accept {{amount}} suggestions',
    bulkDone_one: '{{count}} suggestion accepted.',
    bulkDone_other: '{{count}} suggestions accepted.',
    similar: 'Like this',
    findSimilar: 'Find what is like this',
    looking: 'Looking',
    similarNone: 'Nothing found that is like this.',
  },
} satisfies Texts;
