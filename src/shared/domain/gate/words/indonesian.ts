import { type Lexicon, list } from './lexicon.ts';

export const indonesian: Lexicon = {
  money: list(`
    kemarin | tadi masih |
    uang* | duit* | tabungan* | dana | danaku | saldo* | koin* | bitcoin | btc | usdt | rupiah | juta | jumlah* | nominal* | gaji* |
    pensiun* | dompet* | aset* | kripto*
  `),
  move: list(`
    bank | rekening |
    deposit* | depo | penarikan* | tarik | narik | ditarik | withdraw* | wd | transfer* | tf | kirim* | mengirim* | dikirim |
    bayar* | pembayaran* | beli | belinya | membeli | jual | didebit | debit | terpotong | dipotong | refund | transaksi*
  `),
  gone: list(`
    belum masuk | belum sampai | belum datang | belum terima | belum muncul | belum | tidak masuk | gak masuk | ga masuk |
    tidak ada yang masuk | tidak sampai | tidak ada lagi | sudah tidak ada | hilang | lenyap | raib | kosong | nol | ludes |
    habis | kurang | diproses sejak | masih diproses | masih proses | pending | nyangkut | tertahan | menahan | ditahan |
    dibekukan | diblokir | beku | salah jaringan | salah alamat | salah kirim | salah | keliru | lupa | gagal | tidak kembali |
    gak kembali | kembalikan | dikembalikan | balik | ditarik kembali | pulihkan | dua kali | dobel | ke mana | kemana | uang saya mana | mana uang | mana saldo |
    dicuri | dicolong | tidak kenal | angka bulat | berhari hari | sudah sembilan hari | hari belum | alamat lama | ditolak |
    bukan saya |
    tiba-tiba berkurang | berkurang
  `),
  funds: list(`
    uang saya | uangku | duit saya | tabungan saya | salah jaringan | salah alamat | salah kirim | lupa isi memo | lupa memo |
    tanpa memo | didebit dua kali | alamat lama | kalian menahan | uang hilang | dana hilang | saldo hilang
  `),
  access: list(`
    akun* | login | log in | masuk akun | masuk ke akun | sandi* | kata sandi | password* | email | hp | ponsel | nomor | sim |
    kartu sim | authenticator | autentikator | 2fa | kode* | otp | api | dua belas kata | 12 kata | kata kunci | perangkat* |
    situs* | halaman* | tautan | link | komputer | laptop | tarik ini | semua
  `),
  breach: list(`
    ada yang | seseorang | orang lain | bukan saya | saya tidak | tidak pernah | tidak saya minta | tidak minta | tidak ganti |
    diganti | hack* | dihack | kena hack | diretas | dibajak | dibobol | bobol | dicuri | phishing | palsu | penipu* | penipuan |
    ditipu | virus | mirip | saya kasih | ngasih | kasih kode | saya isi | saya bacakan | kunci semua | bekukan | blokir |
    hilang | mati | tidak ada sinyal | tidak bisa masuk | tidak bisa login | gak bisa login | ga bisa login | direset |
    tidak dikenal | mencurigakan | tanpa izin | tahu kata sandi | tahu sandi | mantan | ngaku* | mengaku* | telepon dari |
    nelpon | dikloning | diambil alih
  `),
  security: list(`
    kena hack | dihack | di hack | hacker* | hack | diretas | dibajak | dibobol | anydesk | bukan saya yang | bukan saya |
    sim dibajak | phishing | frasa pemulihan | frasa benih | seed phrase | dua belas kata | 12 kata | kunci privat |
    bekukan akun | blokir akun | kunci akun | akun dicuri | hp hilang | hp dicuri | authenticator hilang |
    login dari
  `),
  distress: list(`
    tidak kuat | gak kuat | ga kuat | tidak sanggup | putus asa | tidak tahu harus | gak tau harus | bingung harus |
    mohon dengan sangat | saya mohon | memohon | gemetar* | panik* | takut | ketakutan | menangis | nangis | tidak tidur |
    tidak bisa tidur | gak bisa tidur | tidak makan | kehilangan semua | kehilangan segalanya | semua yang kami punya |
    semua yang saya punya | semua tabungan | pikun | alzheimer | demensia | rentan | jangan tutup telepon | depresi |
    serangan jantung | rumah sakit | belum tahu | suami belum | istri belum | bayar kontrakan | bayar sewa | bangkrut |
    hancur | kecanduan | judi | menyuruh beli | bicara sama saya | delapan puluh
  `),
  danger: list(`
    bunuh diri | mati aja | mati saja | mau mati | pengen mati | ingin mati | akhiri hidup | mengakhiri hidup |
    tidak mau hidup | tidak ada alasan untuk hidup | alasan untuk hidup | buat apa hidup | asuransi jiwa |
    bilang ke anak | sampaikan ke anak | semuanya berakhir | mau pukul | memukul saya | pukul saya | membunuh | dibunuh |
    ancam* | mengancam | diancam | diperas | pemerasan | culik* | diculik | menyakiti | gantung diri |
    akhiri semuanya | mengakhiri semuanya
  `),
  ordinary: list(`
    dan | atau | di | ke | dari | untuk | dengan | per | yang | ini | itu | apa | apakah | apa saja | berapa |
    berapa lama | bagaimana | kapan | di mana | mana | mana saja | ada | bisa | boleh | saya | kak | kalian | mau |
    ingin | tahu | tanya | halo | hai | selamat | pagi | siang | malam | sore | terima kasih | makasih | tolong |
    mohon | cara | caranya | baru | tahun | tahun ini | bulan | sekarang | hanya | cuma | juga | lebih | biaya |
    ongkos | maker | taker | volume | level | api | key | baca | izin | membuat | buat | batas | limit | ip |
    websocket | endpoint | dokumen | diterima | sebagai | bukti | alamat | paspor | ktp | identitas | verifikasi |
    kyc | lama | waktu | minimal | minimum | maksimal | tarik | penarikan | deposit | bank | rupiah | euro | sepa |
    transfer | harga | pajak | laporan | diunduh | unduh | token | koin | listing | dukungan | negara | kartu |
    beli | pakai | tampilan | bahasa | indonesia | gelap | terang | mode | aplikasi | aplikasinya | app |
    sidik jari | masuk | fitur | saran | daftar | favorit | diurutkan | staking | imbal hasil | hasil | sol | btc |
    eth | usdt | nyalakan | mengaktifkan | notifikasi | referral | program | historis | candle | order | stop |
    beda | bedanya | perbedaan | ganti | diganti | zona | grafik | artinya | diskon | pelajar | artikel | keren |
    bagus | mantap | tim | salut
  `),
};
