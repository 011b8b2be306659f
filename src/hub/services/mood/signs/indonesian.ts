import { list, type Signs } from './list.ts';

export const indonesian: Signs = {
  angry: list(`
    tidak bisa diterima | keterlaluan | memalukan | konyol | kurang ajar | marah sekali | sangat marah |
    saya marah | muak | kesal sekali | sangat kesal | kalian penipu | dasar penipu | bursa penipu |
    exchange penipu | maling | pencuri | kalian mencuri | kembalikan uang saya | balikin uang |
    mana uang saya | di mana uang saya | pelayanan terburuk | layanan terburuk | pelayanan buruk |
    cs paling buruk | tidak becus | tidak profesional | saya tuntut | akan menuntut |
    lapor polisi kalian | laporkan kalian | saya laporkan | pengacara saya akan | viralkan |
    kesabaran saya habis | habis kesabaran | jangan banyak alasan | stop bohong | pembohong |
    bohong terus | main-main | mempermainkan | panggil manajer | minta bicara dengan manajer | sampah |
    bangsat | anjing | tidak masuk akal
  `),
  irked: list(`
    tidak ada yang jawab | tidak ada yang membalas | tidak dibalas | masih menunggu | berhari-hari |
    berminggu-minggu | ketiga kalinya | keempat kalinya | kecewa | copas | alasan terus | kok lama |
    lama banget
  `),
  desperate: list(`
    putus asa | saya mohon dengan sangat | memohon dengan | tolong saya mohon | tangan saya gemetar |
    gemetar | tidak bisa tidur | ga bisa tidur | panik | ketakutan | seluruh tabungan | semua tabungan |
    tabungan seumur hidup | semua yang saya punya | kehilangan segalanya | menangis | bunuh diri |
    hancur hidup | bangkrut
  `),
  worried: list(`
    khawatir | takut | cemas | stres | tidak tahu harus | bingung harus | tolong bantu saya |
    tolong saya | tabungan saya | uang kontrakan | uang sewa | darurat | mendesak | deg-degan
  `),
  relieved: list(`sudah masuk | sudah bisa | berhasil | sudah beres | sudah selesai | sudah lancar | lega`),
  thanks: list(`terima kasih | makasih | mantap | sip`),
  not: list(`tidak | bukan | jangan | belum | ga`),
};
