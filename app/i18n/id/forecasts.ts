/** Words of what units will give, how good that was known, and how far a unit may be relied on. */
export const forecasts = {
  'forecast.title': 'Prakiraan panen',
  'forecast.of-unit': 'Prakiraan panen {unit}',
  'forecast.all': 'Prakiraan dan keandalan',
  'forecast.all-subtitle':
    'Seberapa tepat prakiraan panen tiap unit, dan sejauh mana janjinya ditepati.',
  'forecast.days': '{days} hari ke depan',
  'forecast.summary':
    '{count} panen dalam {days} hari, kira-kira {kg}. Delapan dari sepuluh panen jatuh di antara rendah dan tinggi.',
  'forecast.summary-unknown':
    '{count} panen dalam {days} hari; jumlahnya belum dapat diperkirakan.',
  'forecast.none':
    'Tidak ada panen yang diperkirakan dalam {days} hari ini: tidak ada siklus berjalan yang jatuh waktu.',
  'forecast.to-cycles': 'Lihat siklus',
  'forecast.caption': 'Panen yang akan datang',
  'forecast.day': 'Hari',
  'forecast.food': 'Bahan',
  'forecast.low': 'Rendah',
  'forecast.likely': 'Kemungkinan',
  'forecast.high': 'Tinggi',
  'forecast.said': 'Kata petugas',
  'forecast.why': 'Mengapa',
  'forecast.window': 'bisa {from} sampai {until}',
  'forecast.chart': '{food}: rendah sampai tinggi, titik = kemungkinan',

  'forecast-reason.parameters':
    'Siklus {day}: belum ada riwayat, menurut angka umum bahan ini{trust}.',
  'forecast-reason.few-cycles': 'Siklus {day}: angka umum, digeser oleh {finished} panen unit ini.',
  'forecast-reason.own-history': 'Siklus {day}: menurut {finished} panen terakhir unit ini.',
  'forecast-reason.stock': 'Siklus {day}: dari ikan yang hidup dan sampel terakhir.',
  'forecast-reason.hens':
    '{alive} ekor ayam hidup; umurnya tidak dicatat, jadi dihitung rata-rata masa bertelur.',
  'forecast-reason.hens-aged': '{alive} ekor ayam hidup, umur {weeks} minggu.',
  'forecast-reason.fish': 'Sekitar {alive} ekor hidup, {grams} g per ekor pada {on}.',
  'forecast-reason.unknown':
    'Siklus {day}: belum ada angka umum dan belum dua panen yang ditimbang, jadi jumlahnya tidak diketahui.',
  'forecast-reason.failed': '{failed} di antaranya gagal, jadi rendahnya bisa nol.',
  'forecast-reason.picked': 'Sudah dipanen {kg}.',
  'forecast-reason.planned': 'Baru direncanakan.',
  'forecast-reason.late': 'Hari yang diperkirakan sudah lewat.',
  'forecast-reason.report':
    'Laporan petugas, dibaca menurut apa yang datang dari laporan-laporannya sebelum ini.',
  'forecast-reason.report-alone':
    'Laporan petugas, seperti dikatakan: laporannya belum sembilan, jadi belum dapat ditimbang.',
  'forecast-reason.forecast-said': 'Prakiraan sendiri: {low} sampai {high}.',
  'forecast-trust.low': ', keyakinan rendah',
  'forecast-trust.medium': ', keyakinan sedang',
  'forecast-trust.high': ', keyakinan tinggi',

  'forecast-accuracy.title': 'Ketepatan',
  'forecast-accuracy.note':
    'Untuk tiap panen yang selesai: apa yang akan dikatakan cara ini tujuh hari sebelumnya, dari catatan saat itu, di samping yang ditimbang. Yang dijanjikan: 80 % panen di antara rendah dan tinggi.',
  'forecast-accuracy.caption': 'Ketepatan prakiraan',
  'forecast-accuracy.harvests': 'Panen dinilai',
  'forecast-accuracy.bias': 'Rata-rata selisih',
  'forecast-accuracy.error': 'Rata-rata salah',
  'forecast-accuracy.covered': 'Di antara rendah dan tinggi',
  'forecast-accuracy.too-few': 'belum cukup riwayat',
  'forecast-accuracy.too-much': '{kg} terlalu tinggi',
  'forecast-accuracy.too-little': '{kg} terlalu rendah',
  'forecast-accuracy.none': 'Belum ada siklus yang tercatat.',
  'forecast-accuracy.sum':
    '{covered} dari {harvests} panen di wilayah Anda jatuh di antara rendah dan tinggi; yang dijanjikan 80 %.',
  'forecast-accuracy.sum-too-few':
    'Belum cukup riwayat untuk menilai prakiraan: {harvests} dari paling sedikit 9 panen.',
  'forecast-accuracy.unit': 'Unit',

  'forecast-trusted.title': 'Keandalan',
  'forecast-trusted.formula':
    'Nilai = rata-rata bagian yang ditepati dari 29 janji terakhir. Yang datang pada harinya dihitung penuh sampai sebanyak yang dijanjikan, yang datang kemudian dihitung setengah, yang dibatalkan nol. Rencana menghitung jumlah rendah ditambah nilai kali selisih antara rendah dan kemungkinan; yang datang terlambat juga menurunkan jumlah rendah.',
  'forecast-trusted.score': 'Nilai {score} dari 100, dari {promises} janji.',
  'forecast-trusted.detail':
    '{whole} penuh, {onTime} pada harinya, {calledOff} dibatalkan; yang terlambat rata-rata {late} hari.',
  'forecast-trusted.too-few':
    'Belum cukup riwayat: {promises} dari paling sedikit 9 janji. Sampai itu laporan dihitung seperti dikatakan.',
  'forecast-trusted.caption': 'Keandalan unit',
  'forecast-trusted.score-head': 'Nilai (0–100)',
  'forecast-trusted.promises': 'Janji',
  'forecast-trusted.whole': 'Penuh',
  'forecast-trusted.on-time': 'Pada harinya',
  'forecast-trusted.called-off': 'Dibatalkan',
  'forecast-trusted.late': 'Terlambat (hari)',
} as const
