/** Words of the auditor: planned nutrients against their bands, and where each figure comes from. */
export const nutritionAudits = {
  'audit.title': 'Audit gizi',
  'audit.subtitle':
    'Gizi menu yang direncanakan dibanding kebutuhan; tiap angka dapat dibuka sampai sumbernya.',
  'audit.none':
    'Belum ada menu mingguan yang dapat diperiksa. Menu muncul di sini setelah dapur menyusunnya.',
  'audit.kitchen': 'Dapur',
  'audit.week': 'Minggu',
  'audit.status': 'Keadaan',
  'audit.dishes': 'Hidangan',
  'audit.week-title': 'Audit gizi {kitchen}',
  'audit.table': 'Gizi tiap hari dibanding batasnya',
  'audit.nutrient': 'Zat gizi, batas seporsi',
  'audit.week-mean': 'Rata-rata',
  'audit.not-served': 'tidak ada layanan',
  'audit.groups': 'Kelompok',
  'audit.no-groups':
    'Dapur ini belum punya kelompok penerima manfaat, jadi belum ada yang dapat dinilai.',
  'audit.no-rules':
    'Tidak ada aturan yang berlaku pada minggu ini, jadi tidak ada batas untuk menilai.',
  'audit.empty-week': 'Menu minggu ini masih kosong.',
  'audit.summary-good': '{group}: semua {count} penilaian di dalam batas.',
  'audit.summary':
    '{group}: {within} dari {count} penilaian di dalam batas, {below} di bawah, {above} di atas, {unknown} belum dapat dipastikan, {open} menunggu hidangan.',
  'audit.how-judged':
    'Energi, protein, lemak dan karbohidrat dinilai tiap hari; serat, vitamin dan mineral dinilai dari rata-rata seminggu, ditimbang menurut porsi. Tanda ≥ dan arsiran: sebagian bahan tidak punya angka di tabel komposisi; bagian itu tidak dihitung sebagai nol dan penilaian memakai kemungkinan terburuk. Ketuk angka untuk melihat asalnya.',
  'audit.basis': 'Batas: {rules}. Diturunkan dari AKG 2019 (Permenkes 28/2019).',
  'audit.not-computable': 'Tidak dapat dihitung',
  'audit.not-computable-note':
    'AKG 2019 juga menyebut zat gizi berikut, tetapi tabel komposisi Indonesia tidak memuatnya. Zat ini tidak dinilai, bukan dianggap terpenuhi: {nutrients}.',
  'audit.printed': 'Batas yang dicetak juknis',
  'audit.printed-note':
    'Juknis 2026 mencetak batas berikut untuk kelompok ini (sumber sekunder). Yang berbeda dari turunan AKG ditandai; penilaian memakai turunan AKG.',
  'audit.derived': 'Turunan AKG',
  'audit.differs': 'berbeda',
  'audit.day-portions': '{portions} porsi pada {day}',
  'audit.trace-title': '{nutrient} {group}, {day}',
  'audit.trace-sum': '{amount} seporsi, dari {count} hidangan.',
  'audit.trace-gap':
    'Paling sedikit {amount} seporsi: untuk sebagian bahan tabel tidak menyebut angkanya. Bagian itu tidak diketahui, bukan nol.',
  'audit.dish-note':
    'Resep versi {version}. Tabel berlaku untuk satu porsi acuan; kelompok ini mendapat {scale} kali itu, jadi {amount}.',
  'audit.no-dish': 'Tidak ada hidangan pada hari ini.',
  'audit.back-to-week': 'Kembali ke minggu ini',
} as const
