import type { NamePool } from './name-pool.ts';

/** Names that came from other parts of the world. */
export const WORLD_POOLS = {
  turkish: {
    women: `Ayşe Fatma Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hanife Merve Havva Zeliha Esra
      Özlem Yasemin Hülya Sevgi Gülşen Nurcan Filiz Dilek Aysel Songül Tuğba Sibel Büşra Gamze Nuray`,
    men: `Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Osman Murat Ömer Ramazan Süleyman Yusuf Emre Kemal
      Serkan Burak Cem Erkan Fatih Gökhan Halil İsmail Kadir Levent Orhan Selim Tarık Volkan Erdal`,
    either: 'Deniz Evren Derya Ümit Yağmur Özgür Umut',
    surnames: `Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Yıldırım, Öztürk, Aydın, Özdemir, Arslan, Doğan,
      Kılıç, Aslan, Çetin, Kara, Koç, Kurt, Özkan, Şimşek, Polat, Korkmaz, Erdoğan, Aksoy, Güneş, Bulut,
      Tekin, Karaca, Bozkurt, Keskin`,
  },
  arabic: {
    women: `Fatima Samira Naima Khadija Latifa Aicha Malika Rachida Saida Zohra Hafida Jamila Karima Loubna
      Mina Nadia Najat Oumaima Rahma Siham Touria Yasmina Zineb Houda Ikram Hanan Asmae Bouchra Ilham Nora`,
    men: `Mohamed Ahmed Hassan Youssef Rachid Karim Said Khalid Mustapha Abdelkader Aziz Brahim Driss Fouad
      Hamid Hicham Jamal Kamal Lahcen Mimoun Mounir Nabil Omar Redouan Samir Tarik Yassine Zakaria Bilal
      Soufiane`,
    either: 'Nour Amal Iman Rayan Wissam Sabah Ihsane',
    surnames: `El Amrani, El Idrissi, Bouzidi, Benali, Ouali, El Khattabi, Amrani, Haddad, Bennani, El Fassi,
      Chaoui, Daoudi, El Mansouri, Ziani, Benhaddou, Tahiri, Azzouzi, El Yaakoubi, Bakkali, Belhaj, Hamdaoui,
      Kaddouri, Lahlou, Moussaoui, Ouardi, Rahmouni, Saidi, Tazi, Zeroual, Ben Salah`,
  },
  hindustani: {
    women: `Shanti Radha Indra Sunita Anita Anjali Devika Geeta Jaya Kavita Lata Malti Nalini Priya Rekha
      Sandhya Savitri Shakuntala Sita Soerya Usha Vidya Asha Chandra Kamla Pushpa Roshni Sharda`,
    men: `Anand Ashok Bhagwan Dinesh Ganesh Harry Jai Kishan Kumar Mahesh Mohan Narain Prakash Radj Rajesh
      Ramesh Ravi Roy Sanjay Satish Soeresh Sunil Vijay Vinod Anil Bharat Dhiradj Hemradj`,
    either: 'Kiran Jyoti Shashi Suman Raj Santosh',
    surnames: `Ramdin, Bissessar, Ramsoekh, Jagroep, Mahabier, Kalloe, Soekhai, Baldew, Gopal, Jhinkoe,
      Khargi, Lachman, Mangal, Nandoe, Orie, Parag, Raghoebar, Sardjoe, Tewarie, Bhaggan, Biharie, Chotkan,
      Doerga, Ganga, Hira, Jairam, Kisoen, Ramlal, Sewpersad, Ramcharan`,
  },
  creole: {
    women: `Astra Chantal Cynthia Denise Edith Farida Glenda Henna Ilsa Joyce Lucille Marva Nathaly Orlanda
      Patricia Ruth Shirley Sharona Thelma Urmy Verona Wilhelmina Yvette Ghislaine Mavis Lilian Muriel Cheryl
      Jurmaine`,
    men: `Adriaan Armand Carlo Clarence Clyde Delano Edgar Errol Franklin Glenn Guno Humphrey Iwan Jerrel
      Kenneth Lloyd Marlon Melvin Orlando Percy Quincy Rudy Ruben Stanley Steven Winston Eugene Romeo
      Rignald`,
    either: 'Shurman Merlin Valery Rowan Francis Ramses',
    surnames: `Pinas, Amatdanoe, Blijd, Cairo, Dompig, Esajas, Fernand, Gefferie, Hasselbaink, Isidora,
      Jubithana, Kartodikromo, Landveld, Martina, Nooitmeer, Oostburg, Pengel, Rijssel, Slagveer, Tjon,
      Uiterloo, Venetiaan, Wijngaarde, Zeegelaar, Seedorf, Felter, Koeiman, Girigorie, Maduro, Sillé`,
  },
  horn: {
    women: `Amina Asha Fadumo Halima Hodan Ifrah Khadra Ladan Maryan Nimco Sagal Safiya Ubah Zahra Almaz
      Aster Birtukan Hiwot Kidist Letebrhan Mebrat Senait Selam Tigist Winta Yodit Zewdi Abeba`,
    men: `Abdi Abdirahman Abdullahi Bashir Cabdi Dahir Farah Guled Hussein Jama Liban Mahad Nuur Warsame
      Yonis Abraham Berhane Dawit Filmon Girma Haile Kidane Mehari Robel Samson Tesfay Yohannes Zerai`,
    either: 'Tsegay Ghenet Kibrom Haben Luul Meron',
    surnames: `Abdulle, Adan, Ahmed, Barre, Dirie, Elmi, Gedi, Hersi, Ismail, Jimale, Mohamud, Nur, Osman,
      Roble, Samatar, Warfa, Gebremariam, Tesfaye, Haileselassie, Kifle, Mengistu, Habte, Teklu, Woldemariam,
      Bekele, Desta, Ghebremedhin, Yemane`,
  },
  westafrican: {
    women: `Abena Adjoa Afia Akosua Ama Efua Esi Yaa Akua Adwoa Maame Abiola Adaeze Bisi Chioma Ebele Folake
      Funmi Ifeoma Ngozi Nkechi Ronke Shade Simisola Titilayo Uche Yetunde Amaka`,
    men: `Kofi Kwame Kwabena Kwaku Yaw Kwasi Kojo Kwadwo Nana Ekow Fiifi Ade Babatunde Chidi Chinedu Emeka
      Femi Ikenna Kelechi Kunle Nnamdi Obinna Olumide Segun Tunde Uzoma Yemi Akwasi`,
    either: 'Nyamekye Blessing Oluchi Temi Tobi Sena',
    surnames: `Mensah, Owusu, Boateng, Asante, Osei, Appiah, Agyeman, Amoah, Ofori, Acheampong, Darko,
      Frimpong, Gyasi, Yeboah, Opoku, Sarpong, Addo, Antwi, Adeyemi, Okafor, Okonkwo, Eze, Nwosu, Balogun,
      Ogunleye, Adebayo, Obi, Onyeka`,
  },
  eastasian: {
    women: `Mei Xiu Lan Hua Ying Xia Fang Yan Jing Hui Ling Min Na Qian Wen Thuy Huong Lien Ngoc Phuong Trang
      Tuyet Yen Hanh Dung Bich Loan Nhung`,
    men: `Wei Jun Ming Hao Bo Feng Guang Jian Kang Liang Peng Qiang Tao Xiang Yong Zhen Chi Tuan Hung Duc
      Khanh Minh Nam Phuc Quang Son Thanh Vinh`,
    either: 'Xin Yu Lin Anh Linh Binh',
    surnames: `Chen, Wang, Li, Zhang, Liu, Yang, Huang, Zhao, Wu, Zhou, Xu, Sun, Zhu, Guo, He, Gao, Luo,
      Zheng, Nguyen, Tran, Pham, Hoang, Phan, Vu, Dang, Bui, Ngo, Duong`,
  },
  indonesian: {
    women: `Ayu Dewi Indah Kartika Lestari Murni Nining Putri Ratna Sri Tuti Wati Yanti Endang Hartini Siti
      Sulastri Marlina Nona Yosina Dolly Mientje Paulina Fransina Agustina Rosina Magdalena Costavina`,
    men: `Agus Bambang Budi Darmawan Eko Gunawan Hadi Iwan Joko Kusno Made Nyoman Rudi Slamet Sudarto Suharto
      Teguh Untung Wayan Yanto Junus Zeth Marthinus Izaak Domingus Frans Semuel Josias`,
    either: 'Dwi Tri Ketut Kadek Nur Ari',
    surnames: `Pattiasina, Manuhutu, Tahitu, Sahetapy, Matulessy, Latuheru, Pelupessy, Siahaya, Tuhumury,
      Wattimena, Leatemia, Nanlohy, Tomasoa, Hukom, Lawalata, Metiary, Noya, Salakory, Talahatu, Soumokil,
      Wijaya, Santoso, Setiawan, Hartono, Kusuma, Susanto, Nugroho, Saputra`,
  },
  persian: {
    women: `Azadeh Bahar Elham Fariba Farzaneh Golnaz Jaleh Laleh Leila Mahnaz Mahsa Maryam Mina Nasrin
      Niloufar Parisa Parvin Roya Sepideh Shirin Soraya Zahra Freshta Palwasha Zarghona Marwa Homa Wajiha`,
    men: `Ali Amir Arash Babak Behrouz Dariush Farhad Farid Hamid Hossein Kaveh Kamran Mahmoud Majid Mehdi
      Mohsen Navid Omid Parviz Ramin Reza Saeed Siavash Ahmad Jawad Najib Qasim Zalmai`,
    either: 'Shayan Nima Sohayl Ramesh Iman Kamal',
    surnames: `Ahmadi, Hosseini, Karimi, Mohammadi, Rahimi, Hashemi, Moradi, Jafari, Rezaei, Sadeghi,
      Tehrani, Shirazi, Azizi, Bagheri, Farahani, Ghorbani, Kazemi, Mousavi, Nazari, Rostami, Safavi,
      Yazdani, Zamani, Noorzai, Popal, Stanekzai, Wardak, Yousufzai`,
  },
} satisfies Readonly<Record<string, NamePool>>;
