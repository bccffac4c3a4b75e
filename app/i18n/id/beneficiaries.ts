export const beneficiaries = {
  'beneficiary.title': 'Penerima manfaat',
  'beneficiary.none':
    'Dapur ini belum punya sekolah atau posyandu. Tanpa penerima tidak ada porsi yang dapat direncanakan.',
  'beneficiary.place': 'Tempat',
  'beneficiary.group': 'Kelompok',
  'beneficiary.usual': 'Biasanya',
  'beneficiary.distance': '{km} km, {minutes} menit',
  'beneficiary.total': 'Jumlah porsi',
  'beneficiary.capacity': 'Kapasitas dapur',
  'beneficiary.capacity-within':
    'Terbanyak {most} porsi sehari minggu ini, dari {limit} yang boleh dilayani.',
  'beneficiary.capacity-over': '{count} porsi lebih dari yang boleh dilayani.',
  'beneficiary.capacity-source':
    'Paling banyak {limit}: {school} sekolah dan {mother} ibu dan balita (Kepka BGN 244/2025).',
  'beneficiary.no-rule': 'Aturan yang berlaku tidak menyebut kapasitas.',
  'beneficiary.change': 'Ubah jumlah sehari',
  'beneficiary.change-hint': 'Hanya untuk satu hari; jumlah biasa tetap.',
  'beneficiary.day': 'Hari',
  'beneficiary.portions': 'Porsi',
  'beneficiary.note': 'Keterangan',
  'beneficiary.differs': 'berbeda dari biasanya',
  'beneficiary.not-served': 'libur',
  'beneficiary.week': 'Jumlah penerima {days}',
  'beneficiary.week-closed': 'Semua hari minggu ini sudah lewat atau libur.',
  'beneficiary.changed': 'Jumlah tersimpan.',

  'event.headcount.updated': 'Jumlah penerima diubah',

  'refusal.no-such-group': 'Kelompok itu bukan milik dapur ini.',
  'refusal.group-not-active': 'Kelompok itu tidak dilayani pada hari tersebut.',
  'refusal.more-than-the-kitchen-may-serve':
    'Jumlah itu melebihi kapasitas yang boleh dilayani dapur ini.',
} as const
