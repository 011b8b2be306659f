/**
 * Given and family names by region. Where the script is not Latin an ASCII form follows the colon, for e-mail
 * addresses.
 */
export type NamePool = {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
  /** Family names of women where they differ. */
  readonly familiesOfWomen?: readonly string[];
  /** Family name first. */
  readonly familyFirst?: boolean;
  /** What stands between the two names. */
  readonly joint?: string;
};

function list(names: string): readonly string[] {
  return names.split(' ').map((name) => name.replaceAll('_', ' '));
}

const anglo: NamePool = {
  women: list(
    'Emma Olivia Charlotte Megan Sarah Hannah Rachel Claire Fiona Laura Kate Grace Holly Amy Jessica Rebecca Zoe Alice Lucy Helen Maya Nicole Paige Brooke',
  ),
  men: list(
    'James Oliver Thomas Daniel Ryan Jack Liam Ben Matthew Connor Adam Luke Sean Peter Mark Andrew Scott Craig Ethan Nathan Joel Stuart Gareth Callum',
  ),
  families: list(
    'Smith Walker Harris Bennett Cooper Murphy Reid Fraser Hughes Palmer Ward Turner Brooks Shaw Doyle Kelly Marsh Barker Whitfield Pritchard Ellison Hartley Quinn Sutherland Nolan Draper Fielding Ashworth Langley Mercer',
  ),
};
const african: NamePool = {
  women: list('Amina Ngozi Chiamaka Wanjiru Akinyi Abena Thandiwe Zanele Folake Adaeze Efua Njeri'),
  men: list('Chinedu Tunde Kwame Kofi Emeka Kamau Otieno Sipho Babajide Segun Mwangi Yaw'),
  families: list(
    'Okoye Adeyemi Mensah Boateng Kimani Odhiambo Nkosi Dlamini Okafor Balogun Wekesa Owusu Eze Abubakar Mokoena Asante',
  ),
};
const indian: NamePool = {
  women: list('Priya Ananya Kavya Sneha Divya Meera Shreya Pooja Nisha Ritu Lakshmi Aditi'),
  men: list('Arjun Rohan Vikram Rahul Karthik Sanjay Nikhil Aditya Suresh Manish Harsh Imran'),
  families: list(
    'Sharma Patel Iyer Nair Reddy Gupta Mehta Singh Kulkarni Banerjee Khan Joshi Menon Desai Rao Chatterjee',
  ),
};
const filipino: NamePool = {
  women: list('Maria Angelica Jasmine Kristine Rowena Liezl Carmela Joy'),
  men: list('Mark Jerome Paolo Ramon Carlo Rodel Angelo Miguel'),
  families: list('Santos Reyes Cruz Bautista Villanueva Dela_Cruz Mendoza Aquino Ramos Castillo'),
};
const european: NamePool = {
  women: list('Anna Lena Sofie Katarzyna Ingrid Marit Eva Johanna Petra Elin Julia Mirjam'),
  men: list('Lukas Jan Pieter Tomasz Erik Lars Stefan Felix Marek Jonas Niels Matthias'),
  families: list(
    'Müller Jansen Kowalski Lindqvist Novak Hansen Schmidt van_Dijk Wójcik Bergström Keller Visser Nielsen Hoffmann Dvořák Becker',
  ),
};
const spanish: NamePool = {
  women: list(
    'Lucía María Carmen Valentina Camila Sofía Daniela Gabriela Paula Elena Ximena Rocío Andrea Fernanda Marta Beatriz Florencia Catalina Mariana Noelia',
  ),
  men: list(
    'Javier Carlos Diego Alejandro Sergio Martín Santiago Andrés Pablo Luis Rodrigo Emiliano Mateo Gonzalo Iván Ricardo Hugo Sebastián Joaquín Álvaro',
  ),
  families: list(
    'García Fernández López Martínez Rodríguez Romero Torres Vargas Castro Herrera Navarro Molina Ortega Delgado Rojas Aguilar Peña Cabrera Salazar Quiroga Benítez Ibáñez Cárdenas Figueroa Mendoza Paredes',
  ),
};
const portuguese: NamePool = {
  women: list(
    'Ana Juliana Camila Fernanda Beatriz Larissa Letícia Mariana Patrícia Renata Aline Bruna Tatiane Vanessa Carolina Isabela',
  ),
  men: list(
    'João Pedro Lucas Rafael Thiago Felipe Gustavo Bruno Marcelo Rodrigo Leandro Vinícius Eduardo Caio Matheus Fábio',
  ),
  families: list(
    'Silva Souza Oliveira Pereira Costa Almeida Ferreira Ribeiro Carvalho Gomes Martins Rocha Barbosa Nascimento Araújo Moreira Cardoso Teixeira Cavalcanti Freitas',
  ),
};
const turkish: NamePool = {
  women: list('Ayşe Elif Zeynep Merve Fatma Esra Derya Selin Gizem Büşra Ebru Ceren'),
  men: list('Mehmet Mustafa Emre Burak Murat Can Serkan Oğuz Kerem Hakan Onur Tolga'),
  families: list(
    'Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Arslan Doğan Kılıç Aslan Koç Polat Erdoğan Aksoy Güneş Özkan',
  ),
};
const vietnamese: NamePool = {
  women: list('Lan Hương Linh Mai Thảo Ngọc Phương Trang Hạnh Yến Thu Nhung'),
  men: list('Tuấn Hùng Minh Dũng Long Nam Phong Quân Thắng Khoa Sơn Đức'),
  families: list('Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương'),
  familyFirst: true,
};
const arabic: NamePool = {
  women: list(
    'فاطمة:fatima مريم:maryam نورة:noura سارة:sara ليلى:layla هند:hind ريم:reem دينا:dina سلمى:salma أمل:amal',
  ),
  men: list(
    'أحمد:ahmed محمد:mohammed خالد:khaled عمر:omar يوسف:youssef سلطان:sultan طارق:tariq حسن:hassan فيصل:faisal كريم:karim',
  ),
  families: list(
    'الحربي:alharbi العتيبي:alotaibi المصري:almasri حداد:haddad النجار:alnajjar الشامسي:alshamsi القحطاني:alqahtani بن_علي:benali منصور:mansour الزهراني:alzahrani عبد_الله:abdullah الخطيب:alkhatib',
  ),
};
const russian: NamePool = {
  women: list(
    'Анна:anna Екатерина:ekaterina Ольга:olga Наталья:natalia Мария:maria Светлана:svetlana Алина:alina Юлия:yulia Дарья:daria Ирина:irina',
  ),
  men: list(
    'Алексей:aleksey Дмитрий:dmitry Сергей:sergey Андрей:andrey Михаил:mikhail Иван:ivan Никита:nikita Павел:pavel Тимур:timur Руслан:ruslan',
  ),
  families: list(
    'Иванов:ivanov Кузнецов:kuznetsov Соколов:sokolov Попов:popov Лебедев:lebedev Козлов:kozlov Новиков:novikov Морозов:morozov Волков:volkov Абдуллаев:abdullaev Тарасов:tarasov Белов:belov Ким:kim Захаров:zakharov',
  ),
  familiesOfWomen: list(
    'Иванова:ivanova Кузнецова:kuznetsova Соколова:sokolova Попова:popova Лебедева:lebedeva Козлова:kozlova Новикова:novikova Морозова:morozova Волкова:volkova Абдуллаева:abdullaeva Тарасова:tarasova Белова:belova Ким:kim Захарова:zakharova',
  ),
};
const chinese: NamePool = {
  women: list('丽华:lihua 晓雯:xiaowen 思琪:siqi 美玲:meiling 雨欣:yuxin 静怡:jingyi 佳慧:jiahui 欣怡:xinyi'),
  men: list(
    '志强:zhiqiang 伟明:weiming 俊杰:junjie 建国:jianguo 浩然:haoran 子轩:zixuan 国华:guohua 文博:wenbo',
  ),
  families: list(
    '陈:chen 林:lin 黄:huang 李:li 王:wang 张:zhang 吴:wu 刘:liu 蔡:cai 杨:yang 郑:zheng 谢:xie',
  ),
  familyFirst: true,
  joint: '',
};

/** A country in which customers of this language live. */
export type Place = {
  readonly country: string;
  readonly timezone: string;
  /** Minutes ahead of UTC in winter: only times mentioned in texts hang on it. */
  readonly offset: number;
  readonly currency: string;
  /** Units of the currency for one dollar, roughly. */
  readonly perDollar: number;
  readonly dial: string;
  readonly banks: readonly string[];
  readonly names: NamePool;
};

function place(
  country: string,
  timezone: string,
  offset: number,
  money: readonly [currency: string, perDollar: number],
  dial: string,
  banks: string,
  names: NamePool,
): Place {
  return {
    country,
    timezone,
    offset,
    currency: money[0],
    perDollar: money[1],
    dial,
    banks: list(banks),
    names,
  };
}

const euro = ['EUR', 0.92] as const;
const dollar = ['USD', 1] as const;

/** Languages of the demo exchange's customers, their shares, and where they live. */
export const regions: readonly {
  locale: string;
  share: number;
  places: readonly (readonly [Place, number])[];
}[] = [
  {
    locale: 'en',
    share: 44,
    places: [
      [
        place('GB', 'Europe/London', 0, ['GBP', 0.79], '+44', 'Barclays Monzo Lloyds Starling HSBC', anglo),
        24,
      ],
      [place('IE', 'Europe/Dublin', 0, euro, '+353', 'AIB Revolut', anglo), 6],
      [place('AU', 'Australia/Sydney', 600, ['AUD', 1.5], '+61', 'CommBank Westpac ANZ', anglo), 9],
      [place('CA', 'America/Toronto', -300, ['CAD', 1.37], '+1', 'RBC Scotiabank TD', anglo), 8],
      [place('ZA', 'Africa/Johannesburg', 120, ['ZAR', 18], '+27', 'FNB Capitec', african), 5],
      [place('NG', 'Africa/Lagos', 60, ['NGN', 1500], '+234', 'GTBank Access_Bank', african), 8],
      [place('KE', 'Africa/Nairobi', 180, ['KES', 129], '+254', 'Equity_Bank KCB', african), 4],
      [place('IN', 'Asia/Kolkata', 330, ['INR', 84], '+91', 'HDFC ICICI SBI', indian), 12],
      [place('PH', 'Asia/Manila', 480, ['PHP', 58], '+63', 'BDO BPI', filipino), 6],
      [place('DE', 'Europe/Berlin', 60, euro, '+49', 'N26 Sparkasse Commerzbank', european), 8],
      [place('NL', 'Europe/Amsterdam', 60, euro, '+31', 'ING bunq', european), 4],
      [place('PL', 'Europe/Warsaw', 60, ['PLN', 4], '+48', 'mBank PKO', european), 4],
      [place('SE', 'Europe/Stockholm', 60, ['SEK', 10.8], '+46', 'SEB Swedbank', european), 2],
    ],
  },
  {
    locale: 'es',
    share: 20,
    places: [
      [place('ES', 'Europe/Madrid', 60, euro, '+34', 'BBVA CaixaBank Santander', spanish), 34],
      [place('MX', 'America/Mexico_City', -360, ['MXN', 18.5], '+52', 'Banorte BBVA Banamex', spanish), 26],
      [place('AR', 'America/Argentina/Buenos_Aires', -180, dollar, '+54', 'Galicia Brubank', spanish), 16],
      [place('CO', 'America/Bogota', -300, ['COP', 4200], '+57', 'Bancolombia Davivienda', spanish), 12],
      [place('CL', 'America/Santiago', -240, ['CLP', 950], '+56', 'Banco_de_Chile', spanish), 7],
      [place('PE', 'America/Lima', -300, ['PEN', 3.7], '+51', 'BCP Interbank', spanish), 5],
    ],
  },
  {
    locale: 'pt-BR',
    share: 10,
    places: [
      [
        place('BR', 'America/Sao_Paulo', -180, ['BRL', 5.7], '+55', 'Nubank Itaú Bradesco Inter', portuguese),
        1,
      ],
    ],
  },
  {
    locale: 'tr',
    share: 7,
    places: [[place('TR', 'Europe/Istanbul', 180, ['TRY', 34], '+90', 'Garanti Akbank Ziraat', turkish), 1]],
  },
  {
    locale: 'ru',
    share: 7,
    places: [
      [place('KZ', 'Asia/Almaty', 300, ['KZT', 490], '+7', 'Kaspi Halyk', russian), 5],
      [place('GE', 'Asia/Tbilisi', 240, ['GEL', 2.7], '+995', 'TBC', russian), 2],
      [place('AM', 'Asia/Yerevan', 240, ['AMD', 390], '+374', 'Ardshinbank', russian), 2],
      [place('RS', 'Europe/Belgrade', 60, euro, '+381', 'Raiffeisen', russian), 1],
    ],
  },
  {
    locale: 'zh',
    share: 5,
    places: [
      [place('SG', 'Asia/Singapore', 480, ['SGD', 1.34], '+65', 'DBS OCBC', chinese), 3],
      [place('MY', 'Asia/Kuala_Lumpur', 480, ['MYR', 4.4], '+60', 'Maybank CIMB', chinese), 3],
    ],
  },
  {
    locale: 'vi',
    share: 4,
    places: [
      [place('VN', 'Asia/Ho_Chi_Minh', 420, ['VND', 25000], '+84', 'Vietcombank Techcombank', vietnamese), 1],
    ],
  },
  {
    locale: 'ar',
    share: 3,
    places: [
      [place('AE', 'Asia/Dubai', 240, ['AED', 3.67], '+971', 'ADCB Mashreq', arabic), 3],
      [place('SA', 'Asia/Riyadh', 180, ['SAR', 3.75], '+966', 'SNB', arabic), 3],
      [place('MA', 'Africa/Casablanca', 60, ['MAD', 10], '+212', 'Attijariwafa', arabic), 1],
      [place('JO', 'Asia/Amman', 180, ['JOD', 0.71], '+962', 'Arab_Bank', arabic), 1],
    ],
  },
];
