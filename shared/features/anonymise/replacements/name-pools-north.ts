import type { NamePool } from './name-pool.ts';

/** Names of the Netherlands, of Friesland, and of the rest of Europe. */
export const NORTHERN_POOLS = {
  dutch: {
    women: `Anna Eva Emma Julia Sophie Lisa Maria Els Joke Ans Trudy Nel Daphne Ilona Judith Lotte Marieke
      Sanne Anouk Femke Ilse Jolanda Karin Linda Mirjam Nienke Petra Renske Suzanne Tineke Wilma Yvonne
      Annemiek Babette Carolien Desiree Ellen Floor Gerda Hanneke Ingrid Jantine Krista Liesbeth Mieke Noor
      Ria Saskia Truus Willemijn Corrie Maaike Anneke Greet Lieke Monique Marjolein Henny Jannie Riet Dineke
      Jolien Esther Astrid Manon`,
    men: `Tim Max Finn Ruben Dennis Remco Roel Mark Michel Patrick Jelmer Maurits Guus Bert Ton Bram Daan
      Erik Frank Gijs Hans Jeroen Kees Lars Maarten Niels Pieter Ruud Sander Teun Wouter Arjan Bas Cor Dirk
      Evert Ferdinand Gerrit Harm Ivo Jaap Koen Leendert Marco Nico Otto Paul Rik Stefan Theo Wim Henk Joost
      Jasper Thijs Piet Jan Willem Hugo Martijn Peter Gerard Johan Bart Joop Rob Ron Karel Sjaak Tom Klaas
      Mees Luuk Kevin Marcel`,
    either: 'Robin Kim Sam Jip Noa Charlie Bobbie Jools Puck Lou Sascha Romy',
    surnames: `Visser, Bakker, Smit, Mulder, Bos, Vos, Peters, Hendriks, Dekker, Brouwer, de Wit, Dijkman, de
      Graaf, van der Meer, van der Linden, Kok, Jacobs, de Haan, Vermeulen, van den Heuvel, van der Veen, van
      den Broek, de Bruin, Schouten, van Beek, Willems, van Vliet, Hoekman, Maas, Verhoeven, Koster, van Dam,
      Blom, Huisman, Peeters, de Jonge, Kuipers, van Leeuwen, Post, Kuiper, Veenman, Kramer, van den Brink,
      Scholten, van Wijk, Postma, Martens, Vink, de Leeuw, Timmermans, Groen, Gerritsen, Jonkers, van Loon,
      ter Horst, van 't Hof, Driessen, Hermans, Evers, Sanders`,
  },
  frisian: {
    women: `Aafke Baukje Doutzen Eelkje Froukje Geeske Hiske Ytsje Jeltje Klaske Lysbeth Maaike Nynke Oeke
      Pytsje Richtsje Sjoukje Tjitske Wytske Akke Boukje Durkje Feikje Grietsje Hylkje Jetske Lieuwkje Renske
      Sytske Trynke Wiepkje`,
    men: `Abe Bauke Douwe Eelke Fedde Gerlof Hylke Ids Jelle Klaes Lieuwe Minne Nanne Oebele Piebe Rients
      Sjoerd Tjeerd Ubbo Wiebe Ype Auke Bouwe Durk Eabele Foppe Gosse Hessel Jorrit Keimpe Sietse Wybren
      Sybren Teake`,
    either: 'Jikke Anne Eke Sjouke Wobke Tjalle',
    surnames: `Dijkstra, Hoekstra, Terpstra, Wiersma, Postma, Bouma, Hofstra, Zijlstra, Boersma, Haitsma,
      Sikkema, Wijnja, Kingma, Feenstra, Reitsma, Veenstra, Sietsma, Tolsma, Elzinga, Hiemstra, Miedema,
      Osinga, Plantinga, Rypkema, Sinnema, Tjepkema, Wierda, Ypma, Bosgraaf, Faber, Jellema, Kooistra,
      Oosterhof`,
  },
  polish: {
    women: `Agnieszka Barbara Beata Danuta Dorota Ewa Grażyna Halina Iwona Jadwiga Joanna Justyna Katarzyna
      Magdalena Małgorzata Monika Renata Sylwia Teresa Urszula Wanda Wiesława Zofia Aleksandra Bożena
      Elżbieta Krystyna`,
    men: `Adam Andrzej Bartosz Dariusz Grzegorz Henryk Jacek Jakub Jarosław Kazimierz Krzysztof Łukasz Maciej
      Marcin Marek Mariusz Michał Paweł Piotr Przemysław Rafał Ryszard Sławomir Tadeusz Tomasz Wojciech
      Zbigniew`,
    either: 'Sasza Dominique Alex Misza Nikola Michal',
    surnames: `Nowak, Wójcik, Kowalczyk, Woźniak, Mazur, Krawczyk, Kaczmarek, Zając, Król, Wieczorek, Wróbel,
      Stępień, Dudek, Pawlak, Walczak, Baran, Sikora, Szewczyk, Pietrzak, Marciniak, Zawada, Jasiak, Duda,
      Kubiak, Wilk, Lis, Mazurek, Kołodziej, Horvat, Novotny, Dvořák`,
  },
  ukrainian: {
    women: `Oksana Olena Halyna Iryna Kateryna Lesja Ljoedmyla Marija Nadija Natalija Oleksandra Tetjana
      Valentyna Jaryna Zlata Daryna Hanna Inna Larysa Myroslava Olha Solomija Sofija Svitlana Viktoria Yuliya
      Roksolana`,
    men: `Andrij Bohdan Vasyl Dmytro Jevhen Igor Ivan Maksym Mykola Mychajlo Oleksandr Oleh Ostap Petro Roman
      Serhij Stepan Taras Volodymyr Jaroslav Yurij Vitalij Viktor Artem Danylo Hryhorij Nazar`,
    either: 'Zhenya Sasha Valja Vasja Slava Zjenja',
    surnames: `Sjevtsjenko, Kovalenko, Bondarenko, Tkatsjenko, Kravtsjenko, Oliynyk, Lysenko, Marchenko,
      Savchenko, Rudenko, Petrenko, Moroz, Panchenko, Hrytsenko, Kovalchuk, Polishchuk, Bondar, Melnyk,
      Tkachuk, Koval, Havryliuk, Romaniuk, Sydorenko, Vasylenko, Klymenko, Karpenko, Didenko`,
  },
  english: {
    women: `Abigail Alice Amber Brenda Charlotte Claire Deborah Emily Fiona Gillian Hannah Heather Jennifer
      Jessica Karen Kate Laura Megan Nancy Olivia Pamela Rachel Sharon Tracy Vanessa Victoria Wendy Samantha`,
    men: `Aaron Andrew Benjamin Brian Callum Christopher Duncan Edward Gareth George Graham Harry Ian James
      Jason Kenneth Liam Matthew Nathan Oliver Patrick Raymond Scott Stuart Timothy Walter William Dylan`,
    either: 'Jamie Taylor Jordan Casey Riley Morgan Ashley',
    surnames: `Smith, Jones, Taylor, Brown, Wilson, Davies, Evans, Johnson, Thompson, White, Wright, Walker,
      Robinson, Hughes, Edwards, Green, Clarke, Harrison, Jackson, Cooper, Bennett, Marshall, Collins,
      Foster, Palmer, Richardson, Stevenson, Turner`,
  },
  iberian: {
    women: `Adriana Alejandra Beatriz Carmen Catarina Cristina Dolores Esperanza Fernanda Francisca Gabriela
      Guadalupe Inês Isabel Joana Juana Lourdes Lucía Luisa Margarida Mercedes Paula Pilar Rosario Soledad
      Teresa Ximena Yolanda`,
    men: `Alejandro Alfonso António Carlos Diego Duarte Eduardo Emilio Enrique Felipe Fernando Francisco
      Gonzalo Hernán Ignacio João Joaquim Jorge José Juan Luís Manuel Miguel Nuno Pablo Paulo Pedro Rodrigo
      Rui Tiago`,
    either: 'Angel Cruz Trinidad Reyes Alexis Ariel',
    surnames: `García, Fernández, González, Rodríguez, López, Martínez, Sánchez, Pérez, Gómez, Jiménez,
      Hernández, Ruiz, Díaz, Álvarez, Moreno, Romero, Navarro, Torres, Ferreira, Pereira, Oliveira, Ribeiro,
      Carvalho, Teixeira, Moreira, da Costa, da Silva, Gonçalves`,
  },
} satisfies Readonly<Record<string, NamePool>>;
