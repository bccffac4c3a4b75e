/** Words of reports that wait on a device, and of those that met another. */
export const outbox = {
  'outbox.title': 'Di perangkat ini',
  'outbox.waiting': 'menunggu {count} laporan',
  'outbox.sent-at': 'terkirim {at}',
  'outbox-change.correct': 'Koreksi',
  'outbox-change.withdraw': 'Penarikan',
  'outbox.kept': 'Tersimpan di perangkat ini. Dikirim sendiri begitu ada jaringan.',
  'outbox.no-network': 'Tanpa jaringan. Laporan tetap dapat diisi; perangkat ini menyimpannya.',
  'outbox.signed-out': 'Anda sudah keluar. Laporan tetap tersimpan di perangkat ini.',
  'outbox.sign-in': 'Masuk untuk mengirimnya',
  'outbox.other-account':
    'Di perangkat ini kini orang lain yang masuk. Laporan Anda menunggu sampai Anda masuk lagi.',
  'outbox.not-allowed':
    'Akun ini tidak lagi boleh melapor. Hubungi admin; laporan tetap tersimpan.',
  'outbox.server-trouble': 'Server belum dapat menerimanya. Dicoba lagi sendiri.',
  'outbox.open': 'Buka',
  'outbox.decide': 'Lihat dan putuskan',
  'outbox.mend': 'Perbaiki',
  'outbox.remove': 'Hapus dari perangkat',
  'outbox.leaving':
    '{count} laporan Anda masih di perangkat ini. Laporan itu tetap tersimpan dan baru terkirim setelah Anda masuk lagi di sini.',
  'outbox.other-ways': 'Banyak sekaligus:',
  'outbox.leave-anyway': 'Tetap keluar',

  'outbox-state.waiting': 'menunggu jaringan',
  'outbox-state.sent': 'terkirim',
  'outbox-state.held': 'menunggu keputusan: di server sudah ada yang lain',
  'outbox-state.refused': 'ditolak',
  'outbox-state.dropped': 'tidak dipakai menurut keputusan',

  'held.title': 'Laporan yang bertemu',
  'held.subtitle':
    'Yang datang dari perangkat bertemu yang sudah ada di server. Keduanya tersimpan; Anda yang memutuskan.',
  'held.none': 'Tidak ada laporan yang menunggu keputusan.',
  'held.count': '{count} laporan menunggu keputusan Anda',
  'held.table': 'Kedua laporan berdampingan',
  'held.fact': 'Isi',
  'held.standing': 'Yang tersimpan',
  'held.held-report': 'Yang datang kemudian',
  'held.held-correct': 'Koreksi dari perangkat',
  'held.held-withdraw': 'Penarikan dari perangkat',
  'held.note-correct':
    'Laporan ini dikoreksi di perangkat tanpa jaringan, ketika isinya masih {kg}. Sementara itu laporan di server berubah.',
  'held.note-withdraw':
    'Laporan ini ditarik di perangkat tanpa jaringan, ketika isinya masih {kg}. Sementara itu laporan di server berubah.',
  'held.not-coming': 'tidak jadi datang',
  'held.by': 'Oleh',
  'held.when': 'Diterima',
  'held.replace': 'Pakai yang datang kemudian',
  'held.replace-correct': 'Pakai koreksi ini',
  'held.replace-withdraw': 'Tarik laporan ini',
  'held.both-correct': 'Simpan sebagai laporan baru',
  'held.both-withdraw': 'Keduanya benar',
  'held.both': 'Keduanya benar: dua panen',
  'held.drop': 'Pakai yang tersimpan',

  'offline.title': 'Tanpa jaringan',
  'offline.text': 'Halaman ini tidak tersimpan di perangkat. Yang dapat dibuka sekarang:',
  'offline.none': 'Belum ada halaman yang tersimpan di perangkat ini.',
  'offline.to-units': 'Unit produksi dan lapor pasokan',
  'offline.again': 'Coba lagi',

  'todo.decide-held': 'Putuskan {count} laporan yang bertemu di {unit}.',

  'event.supply-report.held': 'menahan laporan yang bertemu laporan lain',
  'event.supply-report.decided': 'memutuskan laporan yang bertemu',

  'refusal.batch-unreadable':
    'Kiriman laporan tidak terbaca oleh server. Muat ulang halaman, lalu kirim lagi.',
  'refusal.other-account':
    'Laporan ini ditulis dengan akun lain di perangkat ini. Masuk dengan akun itu untuk mengirimnya.',
  'refusal.record-unreadable': 'Laporan ini tidak terbaca oleh server. Isi sekali lagi.',
  'refusal.fields-wrong': 'Isian laporan ini belum benar.',
  'refusal.already-decided': 'Sudah diputuskan orang lain.',
} as const
