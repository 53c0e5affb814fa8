const DUTCH =
  'de het een en van in is op te dat die dit deze er aan met voor om bij naar uit over als maar want dus of ook ' +
  'nog al wel zo dan toen nu hier daar waar wat wie hoe welke welk waarom wanneer ik je jij jou jouw u uw hij zij ze ' +
  'hem haar wij we ons onze jullie hun hen mij me mijn zich zelf zijn was waren ben bent geweest heb hebt heeft ' +
  'hebben had hadden word wordt worden werd werden kan kun kunt kunnen kon konden mag mogen moet moeten moest zal ' +
  'zullen zou zouden wil willen wilt wou ga gaat gaan ging doe doet doen deed gedaan maak maakt maken komt komen kwam ' +
  'krijg krijgt krijgen kreeg laat laten vind vindt vinden vond niet geen nooit zonder niets niks niemand ' +
  'meer minder veel weinig heel erg zeer echt altijd vaak soms even eens weer alleen alle alles iedereen iemand iets ' +
  'elk elke ieder iedere andere ander anders door tot onder tussen tegen na voordat nadat tijdens sinds totdat omdat ' +
  'doordat zodat terwijl hoewel toch gewoon eigenlijk best beetje graag ja nee nou a b t s m n der des den ' +
  'ervan erop erin eraan hierdoor daardoor daarom hiervoor daarvoor ongeveer zoals zodra steeds telkens toe af zelfs meestal alstublieft alsjeblieft alstjeblieft svp 0 ' +
  // What everybody does in every story.
  'zei zeg zegt zeggen gezegd zeiden zat zit zitten mee hoor ging gingen gegaan kwamen gekomen kregen gekregen ' +
  'waren gehad stond staat staan nam neemt liet bleef blijft zag ziet gezien hele hoop merken geloof dacht denk ' +
  'mocht mochten twee drie vier vijf zes zeven acht negen tien half alles';

const ENGLISH =
  'a an the and or but if so of in on at to from by with for about as into over under is are was were be been being ' +
  'am do does did doing done have has had having will would can could should shall may might must not no never ' +
  'without nothing nobody i me my mine we us our you your he him his she her it its they them their this that these ' +
  'those there here what which who whom how why when where than then too very just also only more most some any all ' +
  'each every other another own same out up down off again once because while until s t d ll m re ve don get got go ' +
  'gets going make makes made let really quite much many lot yes okay ok please';

const STOP_WORDS: ReadonlySet<string> = new Set(`${DUTCH} ${ENGLISH}`.split(' '));

// Words of any story: beside a word that says what it is about they may stay, in front of it they tell nothing.
const WEAK_WORDS: ReadonlySet<string> = new Set(
  (
    'dag dagen uur uren week weken maand maanden jaar jaren keer keren tijd eerste laatste nieuwe kleine grote mens ' +
    'mensen man vrouw mevrouw meneer ding dingen plek goed nemen vroeg vragen hoorde vertellen ' +
    'day days hour hours week weeks month months year years time times first last new people man woman thing things good'
  ).split(' '),
);

/** Whether a folded word is found in answers about anything, so that others should name a group before it. */
export function isWeakWord(word: string): boolean {
  return WEAK_WORDS.has(word);
}

const HAS_DIGIT = /\p{N}/u;

/** Whether a folded Dutch or English word, or one with a number in it, says too little to name anything by itself. */
export function isStopWord(word: string): boolean {
  return word.length < 2 || STOP_WORDS.has(word) || HAS_DIGIT.test(word);
}
