import type { WarningText } from './warning-text.ts';

export const id: WarningText = {
  wallet: [
    'Pesan terakhir Anda berisi frasa pemulihan atau kunci privat. Kami menghapusnya sebelum disimpan, dan tidak ada orang di sini yang dapat membacanya. Meski begitu, anggaplah dompet itu sudah bocor: rahasia yang ditulis dalam pesan bukan lagi rahasia.',
    '',
    '1. Buat dompet baru dengan frasa pemulihan baru di perangkat yang Anda percayai.',
    '2. Pindahkan sekarang juga semua isi dompet lama ke dompet baru.',
    '3. Jangan pakai lagi dompet lama dan jangan ketik kata-katanya di mana pun.',
  ].join('\n'),
  code: 'Pesan terakhir Anda berisi kode sekali pakai. Kami menghapusnya sebelum disimpan. Jangan berikan kode kepada siapa pun. Jika Anda tidak memintanya sendiri, atau ada yang meminta Anda mengirimnya, segera ganti kata sandi dan beri tahu kami di sini.',
  card: 'Pesan terakhir Anda berisi nomor kartu. Kami menghapusnya sebelum disimpan. Kami tidak memerlukannya: empat angka terakhir sudah cukup. Jika Anda mengirimkannya kepada orang lain, minta bank Anda memblokir kartu itu.',
  never:
    'Kami tidak pernah meminta frasa pemulihan, kunci privat, kata sandi, atau kode. Siapa pun yang memintanya ingin mencuri dari Anda, meskipun memakai nama kami.',
};
