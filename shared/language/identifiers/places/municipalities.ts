/** A Dutch municipality of 2024: its province and its number of inhabitants, in thousands. */
export type Municipality = { name: string; province: string; thousands: number };

/**
 * The 342 municipalities, written down by hand: province, then name and inhabitants in thousands (1 January 2024,
 * rounded). Only the size class is ever shown, so a thousand more or less matters at a border alone.
 */
const BY_PROVINCE: Readonly<Record<string, string>> = {
  Groningen: `Eemsdelta 45, Groningen 243, Het Hogeland 49, Midden-Groningen 61, Oldambt 39, Pekela 12, Stadskanaal 32,
    Veendam 28, Westerkwartier 65, Westerwolde 27`,
  Friesland: `Achtkarspelen 28, Ameland 4, Dantumadiel 19, De Fryske Marren 52, Harlingen 16, Heerenveen 52,
    Leeuwarden 128, Noardeast-Fryslân 46, Ooststellingwerf 26, Opsterland 30, Schiermonnikoog 1, Smallingerland 57,
    Súdwest-Fryslân 91, Terschelling 5, Tytsjerksteradiel 33, Vlieland 1, Waadhoeke 47, Weststellingwerf 26`,
  Drenthe: `Aa en Hunze 26, Assen 70, Borger-Odoorn 26, Coevorden 36, De Wolden 25, Emmen 109, Hoogeveen 56, Meppel 36,
    Midden-Drenthe 34, Noordenveld 32, Tynaarlo 35, Westerveld 20`,
  Overijssel: `Almelo 74, Borne 24, Dalfsen 30, Deventer 103, Dinkelland 27, Enschede 161, Haaksbergen 24,
    Hardenberg 63, Hellendoorn 36, Hengelo 83, Hof van Twente 35, Kampen 56, Losser 23, Oldenzaal 32, Olst-Wijhe 19,
    Ommen 19, Raalte 39, Rijssen-Holten 38, Staphorst 18, Steenwijkerland 45, Tubbergen 21, Twenterand 34, Wierden 25,
    Zwartewaterland 23, Zwolle 133`,
  Flevoland: 'Almere 226, Dronten 44, Lelystad 85, Noordoostpolder 51, Urk 22, Zeewolde 24',
  Gelderland: `Aalten 27, Apeldoorn 168, Arnhem 167, Barneveld 61, Berg en Dal 36, Berkelland 44, Beuningen 27,
    Bronckhorst 36, Brummen 21, Buren 28, Culemborg 30, Doesburg 11, Doetinchem 60, Druten 20, Duiven 25, Ede 123,
    Elburg 24, Epe 34, Ermelo 28, Harderwijk 49, Hattem 13, Heerde 19, Heumen 17, Lingewaard 48, Lochem 34,
    Maasdriel 26, Montferland 37, Neder-Betuwe 25, Nijkerk 46, Nijmegen 188, Nunspeet 29, Oldebroek 25, Oost Gelre 30,
    Oude IJsselstreek 40, Overbetuwe 49, Putten 25, Renkum 32, Rheden 44, Rozendaal 2, Scherpenzeel 10, Tiel 43,
    Voorst 25, Wageningen 42, West Betuwe 53, West Maas en Waal 20, Westervoort 15, Wijchen 42, Winterswijk 30,
    Zaltbommel 31, Zevenaar 45, Zutphen 49`,
  Utrecht: `Amersfoort 161, Baarn 25, Bunnik 16, Bunschoten 22, De Bilt 44, De Ronde Venen 46, Eemnes 10, Houten 51,
    IJsselstein 34, Leusden 32, Lopik 15, Montfoort 14, Nieuwegein 66, Oudewater 10, Renswoude 6, Rhenen 20, Soest 47,
    Stichtse Vecht 66, Utrecht 374, Utrechtse Heuvelrug 50, Veenendaal 69, Vijfheerenlanden 61, Wijk bij Duurstede 24,
    Woerden 54, Woudenberg 15, Zeist 67`,
  'Noord-Holland': `Aalsmeer 33, Alkmaar 112, Amstelveen 95, Amsterdam 931, Bergen (NH) 30, Beverwijk 43, Blaricum 13,
    Bloemendaal 24, Castricum 36, Den Helder 57, Diemen 33, Dijk en Waard 89, Drechterland 21, Edam-Volendam 37,
    Enkhuizen 19, Gooise Meren 60, Haarlem 168, Haarlemmermeer 164, Heemskerk 40, Heemstede 28, Heiloo 24, Hilversum 94,
    Hollands Kroon 50, Hoorn 76, Huizen 41, Koggenland 24, Landsmeer 12, Laren 12, Medemblik 47, Oostzaan 10, Opmeer 12,
    Ouder-Amstel 15, Purmerend 96, Schagen 48, Stede Broec 22, Texel 14, Uitgeest 14, Uithoorn 31, Velsen 69,
    Waterland 18, Wijdemeren 25, Wormerland 17, Zaanstad 161, Zandvoort 18`,
  'Zuid-Holland': `Alblasserdam 20, Albrandswaard 27, Alphen aan den Rijn 116, Barendrecht 49, Bodegraven-Reeuwijk 36,
    Capelle aan den IJssel 68, Delft 107, Den Haag 566, Dordrecht 122, Goeree-Overflakkee 52, Gorinchem 39, Gouda 76,
    Hardinxveld-Giessendam 19, Hendrik-Ido-Ambacht 32, Hillegom 23, Hoeksche Waard 90, Kaag en Braassem 28, Katwijk 67,
    Krimpen aan den IJssel 30, Krimpenerwaard 58, Lansingerland 66, Leiden 130, Leiderdorp 28,
    Leidschendam-Voorburg 78, Lisse 23, Maassluis 36, Midden-Delfland 20, Molenlanden 45, Nieuwkoop 29, Nissewaard 86,
    Noordwijk 46, Oegstgeest 26, Papendrecht 33, Pijnacker-Nootdorp 59, Ridderkerk 48, Rijswijk 60, Rotterdam 670,
    Schiedam 82, Sliedrecht 26, Teylingen 39, Vlaardingen 76, Voorne aan Zee 75, Voorschoten 26, Waddinxveen 34,
    Wassenaar 27, Westland 116, Zoetermeer 127, Zoeterwoude 9, Zuidplas 48, Zwijndrecht 45`,
  Zeeland: `Borsele 23, Goes 40, Hulst 27, Kapelle 13, Middelburg 51, Noord-Beveland 7, Reimerswaal 23,
    Schouwen-Duiveland 35, Sluis 23, Terneuzen 55, Tholen 27, Veere 22, Vlissingen 45`,
  'Noord-Brabant': `Alphen-Chaam 10, Altena 58, Asten 17, Baarle-Nassau 7, Bergeijk 19, Bergen op Zoom 70, Bernheze 32,
    Best 30, Bladel 21, Boekel 11, Boxtel 34, Breda 187, Cranendonck 21, Deurne 33, Dongen 27, Drimmelen 28, Eersel 20,
    Eindhoven 246, Etten-Leur 45, Geertruidenberg 22, Geldrop-Mierlo 41, Gemert-Bakel 31, Gilze en Rijen 27, Goirle 25,
    Halderberge 31, Heeze-Leende 17, Helmond 95, ’s-Hertogenbosch 160, Heusden 46, Hilvarenbeek 16, Laarbeek 23,
    Land van Cuijk 92, Loon op Zand 24, Maashorst 59, Meierijstad 84, Moerdijk 38, Nuenen 24, Oirschot 19,
    Oisterwijk 33, Oosterhout 58, Oss 95, Reusel-De Mierden 14, Roosendaal 78, Rucphen 23, Sint-Michielsgestel 30,
    Someren 20, Son en Breugel 18, Steenbergen 26, Tilburg 230, Valkenswaard 32, Veldhoven 47, Vught 32, Waalre 18,
    Waalwijk 50, Woensdrecht 22, Zundert 22`,
  Limburg: `Beek 16, Beekdaelen 36, Beesel 13, Bergen (L) 13, Brunssum 28, Echt-Susteren 32, Eijsden-Margraten 26,
    Gennep 18, Gulpen-Wittem 14, Heerlen 87, Horst aan de Maas 44, Kerkrade 46, Landgraaf 38, Leudal 36, Maasgouw 24,
    Maastricht 125, Meerssen 19, Mook en Middelaar 8, Nederweert 18, Peel en Maas 46, Roerdalen 21, Roermond 60,
    Simpelveld 10, Sittard-Geleen 92, Stein 25, Vaals 10, Valkenburg aan de Geul 16, Venlo 104, Venray 44,
    Voerendaal 12, Weert 51`,
};

export const MUNICIPALITIES: readonly Municipality[] = Object.entries(BY_PROVINCE).flatMap(
  ([province, list]) =>
    list.split(/,\s+/u).map((entry) => {
      const space = entry.lastIndexOf(' ');
      return { name: entry.slice(0, space), province, thousands: Number(entry.slice(space + 1)) };
    }),
);
