/** Words of many reports at once: pasted messages, a week's sheet, a spreadsheet. */
export const reportBatches = {
  'paste.title': 'Tempel pesan WhatsApp',
  'paste.text': 'Pesan',
  'paste.hint':
    'Salin dari WhatsApp lalu tempel di sini, misalnya: kangkung 25 kg besok. Beberapa bahan dipisah +, koma, atau baris baru.',
  'paste.read': 'Baca pesan',
  'paste.found': 'Dipahami {understood} dari {all}',
  'paste.table': 'Pesan dan yang dipahami',
  'paste.written': 'Tertulis',
  'paste.understood': 'Dipahami',
  'paste.save': 'Simpan yang dicentang',
  'paste.day-assumed': 'Harinya tidak disebut: dianggap siap hari ini.',
  'paste.unread': 'Tidak terbaca: {words}',
  'paste.some-refused': '{saved} laporan tersimpan, {refused} tidak.',

  'paste-problem.food-unknown': 'Bahannya tidak dikenali.',
  'paste-problem.food-ambiguous': 'Nama bahannya dapat berarti beberapa bahan.',
  'paste-problem.amount-missing': 'Banyaknya tidak disebut.',
  'paste-problem.measure-missing': 'Satuannya tidak disebut.',
  'paste-problem.measure-unknown-for-food': 'Bahan ini belum punya berat untuk satuan itu.',

  'sheet.title': 'Lembar mingguan',
  'sheet.subtitle': 'Salin dari lembar kertas: bahan ke bawah, hari ke samping.',
  'sheet.table': 'Laporan pasokan seminggu',
  'sheet.measure-of': 'Satuan {food}',
  'sheet.cell': '{food}, {day}',
  'sheet.save': 'Simpan lembar',
  'sheet.saved': '{count} isian tersimpan. Yang diubah tercatat sebagai koreksi.',
  'sheet.some-wrong': '{saved} isian tersimpan, {wrong} belum. Lihat tandanya di lembar.',
  'sheet.none': 'Belum ada bahan yang ditanam atau dipelihara di unit ini.',

  'report-file.none-stored':
    'Tidak satu baris pun dari berkas ini disimpan. Berkas tetap di sini untuk dicoba lagi.',
  'report-file.title': 'Impor Excel',

  'report-file.how':
    'Satu baris satu laporan. Isi tabel kosongnya, lalu muat; diperiksa dulu, belum disimpan.',
  'report-file.download': 'Unduh tabel kosong (.xlsx)',
  'report-file.rows': 'Baris yang akan dilaporkan',
  'report-file.row': 'Baris',
  'cell-problem.food-unknown': 'Bahan ini tidak dikenali.',
  'cell-problem.food-ambiguous': 'Nama ini dapat berarti beberapa bahan.',
  'cell-problem.measure-unknown': 'Bahan ini belum punya berat untuk satuan itu.',
  'cell-problem.amount-too-small': 'Banyaknya harus lebih dari nol.',
  'cell-problem.amount-too-large': 'Melebihi 20 ton.',
  'cell-problem.ready-too-long-ago': 'Lebih dari seminggu yang lalu.',
  'cell-problem.ready-too-far-ahead': 'Lebih dari setengah tahun lagi.',
  'cell-problem.use-by-before-ready': 'Hari terakhir sebelum bahannya siap.',
  'cell-problem.use-by-too-far': 'Hari terakhir lebih dari setahun sesudah siap.',
  'cell-problem.use-by-unknown': 'Masa simpannya tidak diketahui. Isi "Baik sampai".',
  'cell-problem.already-expired': 'Sudah lewat hari terakhirnya.',

  'refusal.report-changed-meanwhile':
    'Orang lain melaporkan atau mengubahnya sejak lembar ini dibuka. Muat ulang untuk melihatnya.',
} as const
