export const beneficiaries = {
  'beneficiary.title': 'Penerima manfaat',
  'beneficiary.none':
    'Dapur ini belum punya sekolah atau posyandu. Tanpa penerima tidak ada porsi yang dapat direncanakan. Minta Administrator memuat daftarnya.',
  'beneficiary.grid': 'Porsi tiap kelompok dan hari',
  'beneficiary.group': 'Kelompok',
  'beneficiary.usual': 'Biasanya',
  'beneficiary.distance': '{km} km, {minutes} menit',
  'beneficiary.past': 'lewat',
  'beneficiary.not-served': 'libur',

  'beneficiary-sum.school': 'Sekolah',
  'beneficiary-sum.mother': 'Ibu dan balita',
  'beneficiary-sum.total': 'Semua porsi',

  'beneficiary.capacity-within':
    'Terbanyak {most} porsi sehari minggu ini, dari {limit} yang boleh dilayani.',
  'beneficiary.capacity-over': '{count} porsi lebih dari yang boleh dilayani',
  'beneficiary.over-days': 'Melebihi kapasitas pada {days}.',
  'beneficiary.capacity-cook':
    'Batasnya {limit}: {school} di sekolah dan {mother} ibu dan balita, karena juru masak bersertifikat (Kepka BGN 244/2025).',
  'beneficiary.capacity-no-cook':
    'Batasnya {limit}: {school} di sekolah dan {mother} ibu dan balita, selama juru masak belum bersertifikat (Kepka BGN 244/2025).',
  'beneficiary.no-rule': 'Aturan yang berlaku tidak menyebut kapasitas.',
  'beneficiary.over': 'melebihi kapasitas',

  'beneficiary.reach-within': 'Semua {count} tempat terjangkau.',
  'beneficiary.reach-over': '{count} tempat terlalu jauh.',
  'beneficiary.reach-source':
    'Jarak paling jauh {km} km atau {minutes} menit (Kepka BGN 401.1/2025, menurut salinan publik).',
  'beneficiary.reach-warning':
    'Perjalanan di atas {minutes} menit ditandai, seperti diminta satu dinas kesehatan kabupaten.',
  'beneficiary.no-reach-rule': 'Aturan yang berlaku tidak menyebut jarak.',
  'beneficiary-reach.long-way': 'perjalanan lama',
  'beneficiary-reach.one-limit': 'satu batas terlampaui',
  'beneficiary-reach.too-far': 'terlalu jauh',

  'beneficiary.how-to-change':
    'Pilih satu angka untuk mengubahnya; hari yang sudah lewat tertutup. Angka kecil di kirinya: berapa lebih atau kurang dari biasanya. Pendidik dihitung bersama sekolahnya.',
  'beneficiary.how-it-is-read':
    'Angka kecil di kiri: berapa lebih atau kurang dari biasanya. Pendidik dihitung bersama sekolahnya.',
  'beneficiary.change-cell': 'ubah, {place}, {day}',
  'beneficiary.change-hint': 'Biasanya {usual}. Berlaku untuk hari itu saja.',
  'beneficiary.portions': 'Porsi',
  'beneficiary.note': 'Keterangan',
  'beneficiary.note-hint': 'Misalnya: satu kelas ikut perkemahan.',
  'beneficiary.history': 'Riwayat perubahan',
  'beneficiary.day': 'Hari',

  'beneficiary.recorded': 'Yang berbeda minggu ini',
  'beneficiary.none-recorded': 'Tidak ada: semua kelompok dilayani seperti biasanya.',
  'beneficiary.recorded-by': 'Dicatat',

  'beneficiary.weeks': 'Minggu ini dan berikutnya',
  'beneficiary.week-portions': 'terbanyak {portions} porsi sehari, {days} hari',
  'beneficiary.week-changes': '{count} perubahan',
  'beneficiary.week-no-service': 'tidak ada layanan',

  'event.headcount.updated': 'Jumlah penerima diubah',

  'todo.keep-capacity': 'Kurangi porsi di {kitchen}: {count} hari melebihi kapasitas.',

  'refusal.no-such-group': 'Kelompok itu bukan milik dapur ini.',
  'refusal.group-not-active': 'Kelompok itu tidak dilayani pada hari tersebut.',
  'refusal.more-than-the-kitchen-may-serve':
    'Jumlah itu melebihi kapasitas yang boleh dilayani dapur ini.',
} as const
