/** Words of suppliers and their prices. */
export const suppliers = {
  'offer.title': 'Harga dan penawaran',
  'offer.subtitle': 'Harga yang berlaku pada {day}, di tempat pemasok, tanpa ongkos angkut.',
  'offer.none': 'Belum ada harga untuk kelompok ini. Catat hasil survei harga di bawah.',
  'offer.food': 'Bahan',
  'offer.price': 'Harga per kg',
  'offer.prices': 'Harga per kg, termurah dahulu',
  'offer.cheapest': 'Termurah',
  'offer.supplier': 'Pemasok',
  'offer.max': 'paling banyak {kg}',
  'offer.max-kg': 'Batas banyaknya',
  'offer.valid-from': 'Berlaku sejak',
  'offer.valid-until': 'Berlaku sampai',
  'offer.since': 'sejak {day}',
  'offer.source': 'Sumber',
  'offer.others': '{count} harga lain',
  'offer.group': 'Kelompok bahan',
  'offer.show': 'Tampilkan',
  'offer.register': 'Catat harga',
  'offer.register-note':
    'Survei mingguan, paling sedikit tiga pemasok per bahan. Harga lama tetap tersimpan.',
  'offer.save': 'Simpan harga',
  'offer.saved': 'Harga tersimpan: {food}, {supplier}, {price}/kg sejak {day}.',
  'offer.landed': 'sampai di dapur',
  'offer.of-which-transport': 'termasuk angkut {price}',

  'source.price-survey': 'Survei harga dapur sendiri',

  'supplier-kind.cooperative': 'koperasi',
  'supplier-kind.umkm': 'UMKM',
  'supplier-kind.market': 'pasar',
  'supplier-kind.distributor': 'distributor',

  'refusal.price-too-low': 'Harga di bawah Rp 100 per kg. Periksa satuannya.',
  'refusal.price-too-high': 'Harga di atas Rp 2.000.000 per kg. Periksa angka dan satuannya.',
  'refusal.price-same-day': 'Pemasok ini sudah punya harga untuk bahan itu mulai hari yang sama.',
  'refusal.price-before-last': 'Sudah ada harga yang lebih baru dari pemasok ini.',
  'refusal.price-too-old': 'Harga ini lebih dari setahun yang lalu.',
  'refusal.price-ends-before-start': 'Hari terakhir tidak mungkin sebelum hari pertama.',

  'event.offer.registered': 'mencatat harga',
} as const
