/**
 * Former municipalities, names in Frisian and in speech: what a municipality is called besides its own name.
 */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  'Den Haag': "'s-Gravenhage, The Hague",
  '’s-Hertogenbosch': "Den Bosch, 's Hertogenbosch, Hertogenbosch",
  Leeuwarden: 'Ljouwert, Liwwadden, Leeuwarderadeel, Boarnsterhim, Littenseradiel',
  'Súdwest-Fryslân':
    'Zuidwest-Friesland, Wymbritseradiel, Wûnseradiel, Nijefurd, Snits, Boalsert, Starum, Hylpen, Drylts, Warkum',
  'De Fryske Marren':
    'De Friese Meren, Skarsterlân, Gaasterlân-Sleat, Gaasterland, Lemsterland, De Jouwer, De Lemmer',
  'Noardeast-Fryslân':
    'Noordoost-Friesland, Dongeradeel, Ferwerderadiel, Kollumerland, Kollumerland en Nieuwkruisland',
  Waadhoeke: 'Het Bildt, Menameradiel, Menaldumadeel, Franekeradeel, Frjentsjer',
  Smallingerland: 'Smellingerlân',
  Heerenveen: 'It Hearrenfean, Hearrenfean',
  Harlingen: 'Harns',
  Dantumadiel: 'Dantumadeel',
  Tytsjerksteradiel: 'Tietjerksteradeel',
  Ameland: 'It Amelân',
  Terschelling: 'Skylge',
  'Het Hogeland': 'Hogeland, De Marne, Eemsmond',
  Westerkwartier: 'Het Westerkwartier',
  Westerwolde: 'Bellingwedde',
  'Midden-Groningen': 'Menterwolde',
  'Aa en Hunze': 'Aa & Hunze',
  Steenwijkerland: 'Brederwiede, IJsselham, Ambt Vollenhove',
  'Oude IJsselstreek': 'Wisch',
  Montferland: 'Bergh',
  'Berg en Dal': 'Berg & Dal',
  'West Betuwe': 'Lingewaal',
  'Oost Gelre': 'Grolle',
  'Bergen (NH)': 'Bergen NH, Bergen Noord-Holland, Bergen-Binnen',
  'Bergen (L)': 'Bergen L, Bergen Limburg',
  Zaanstad: 'Zaanstreek, De Zaanstreek',
  Haarlemmermeer: 'Haarlemmerliede en Spaarnwoude, De Haarlemmermeer',
  'Goeree-Overflakkee': 'Flakkee, Overflakkee',
  'Hoeksche Waard': 'Hoekse Waard, De Hoeksche Waard, De Hoekse Waard',
  'Capelle aan den IJssel': 'Capelle a/d IJssel, Capelle aan de IJssel',
  'Krimpen aan den IJssel': 'Krimpen a/d IJssel, Krimpen aan de IJssel, Krimpen',
  'Alphen aan den Rijn': 'Alphen a/d Rijn, Alphen aan de Rijn, Rijnwoude',
  'Voorne aan Zee': 'Voorne',
  Altena: 'Land van Heusden en Altena',
  Nuenen: 'Nuenen Gerwen en Nederwetten',
  Meierijstad: 'Rooi',
  'Land van Cuijk': 'Cuyk',
  Maashorst: 'Landerd',
  'Schouwen-Duiveland': 'Schouwen, Duiveland',
  Eemsdelta: 'Delfziel',
  'Eijsden-Margraten': 'Eysden',
  'Valkenburg aan de Geul': 'Valkenburg a/d Geul',
  'Horst aan de Maas': 'Horst a/d Maas',
  'Hendrik-Ido-Ambacht': 'H.I. Ambacht',
};

/** Stretches of land that lie in one province, though in no one municipality. */
export const AREAS: Readonly<Record<string, string>> = {
  Groningen: 'Ommelanden, Hogeland, Westerwolde, Oost-Groningen, Veenkoloniën',
  Friesland: 'Fryslân, Friese Wouden, De Wouden, Gaasterland, Stellingwerven, Friese Meren',
  Drenthe: 'Drente, Zuidoost-Drenthe, Zuidwest-Drenthe, Noord-Drenthe, Hondsrug',
  Overijssel: 'Twente, Salland, Kop van Overijssel, Weerribben, Vechtdal',
  Flevoland: 'Flevopolder, De Noordoostpolder',
  Gelderland:
    'Achterhoek, De Achterhoek, Veluwe, De Veluwe, Betuwe, De Betuwe, Liemers, De Liemers, Bommelerwaard, Rivierenland, Noord-Veluwe',
  Utrecht: 'Eemland, Kromme Rijnstreek, Lopikerwaard, Utrechtse Heuvelrug',
  'Noord-Holland': `Het Gooi, Gooi, West-Friesland, Kennemerland, Kop van Noord-Holland, Zuid-Kennemerland, IJmond, Gooi en Vechtstreek, 't Gooi`,
  'Zuid-Holland': `Bollenstreek, Duin- en Bollenstreek, Drechtsteden, Alblasserwaard, Rijnmond, Haaglanden, Delfland, Rijnland, Voorne-Putten`,
  Zeeland: 'Walcheren, Zuid-Beveland, Zeeuws-Vlaanderen, De Bevelanden, Zeeuwsch-Vlaanderen',
  'Noord-Brabant':
    'Brabant, West-Brabant, Kempen, De Kempen, Meierij, De Meierij, Oost-Brabant, Brainport, Langstraat, De Langstraat, Baronie',
  Limburg:
    'Zuid-Limburg, Noord-Limburg, Midden-Limburg, Heuvelland, Mergelland, Mijnstreek, Parkstad, Westelijke Mijnstreek',
};
